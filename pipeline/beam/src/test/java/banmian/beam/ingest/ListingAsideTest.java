package banmian.beam.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingAsideTest {

  @TempDir Path folder;

  @BeforeEach
  void aFolderOfPages() throws IOException {
    for (String name : List.of("a.txt", "README.md", "readme.zh.md", "README", ".hidden", "b.md")) {
      Files.writeString(folder.resolve(name), "本报讯");
    }
  }

  @Test
  void whatTellsOfAFolderIsNotAPageOfIt() throws IOException {
    assertThat(Listing.of(List.of(folder.toString()), "out"))
        .extracting(InputFile::uri)
        .containsExactly(folder.getFileName() + "/a.txt", folder.getFileName() + "/b.md");
  }

  @Test
  void aFileThatIsNamedIsRead() throws IOException {
    assertThat(Listing.of(List.of(folder.resolve("README.md").toString()), "out"))
        .extracting(InputFile::uri)
        .containsExactly("README.md");
  }
}
