package banmian.hanlp;

import banmian.lang.Segmenter;

class NoSegmenterTest extends SegmenterContract {
  @Override
  Segmenter subject() {
    return Segmenter.none();
  }
}
