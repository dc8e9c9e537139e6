package banmian.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import banmian.lang.CharModel;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CharModelBuilderTest {

  @Test
  void theShippedModelIsWhatTheBuilderMakes() throws Exception {
    try (InputStream raw = CharModel.class.getResourceAsStream("chinese-chars.bin.gz");
        InputStream shipped = new GZIPInputStream(raw)) {
      assertThat(shipped.readAllBytes()).isEqualTo(CharModelBuilder.build());
    }
  }
}
