package banmian.beam.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {

  @TempDir Path folder;

  private void make(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> uris(String... inputs) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String input : inputs) {
      paths.add(folder + "/" + input);
    }
    return Listing.of(paths, folder + "/out").stream().map(InputFile::uri).toList();
  }

  @Test
  void aFolderGivesItsFilesUnderItsOwnName() throws IOException {
    make("data/pages/b.txt", "data/pages/a.txt", "data/pages/2021/c.txt");
    assertThat(uris("data/pages"))
        .containsExactly("pages/2021/c.txt", "pages/a.txt", "pages/b.txt");
    assertThat(uris("data/pages/")).isEqualTo(uris("data/pages"));
  }

  @Test
  void aFileGivesItself() throws IOException {
    make("data/pages/a.txt");
    assertThat(uris("data/pages/a.txt")).containsExactly("a.txt");
  }

  @Test
  void inputsThatWouldCollideAreNamedLonger() throws IOException {
    make("x/pages/a.txt", "y/pages/a.txt", "z/other/a.txt");
    assertThat(uris("x/pages", "y/pages", "z/other"))
        .containsExactly("other/a.txt", "x/pages/a.txt", "y/pages/a.txt");
    make("x/a.txt", "y/a.txt");
    assertThat(uris("x/a.txt", "y/a.txt")).containsExactly("x/a.txt", "y/a.txt");
  }

  @Test
  void aFileThatTwoInputsNameIsReadOnce() throws IOException {
    make("pages/a.txt", "pages/b.txt");
    assertThat(uris("pages/a.txt", "pages")).containsExactly("pages/a.txt", "pages/b.txt");
  }

  @Test
  void theOrderOfInputsDoesNotMatter() throws IOException {
    make("x/p/a.txt", "y/p/a.txt", "y/p/b.txt", "c.txt");
    List<String> inputs = new ArrayList<>(List.of("x/p", "y/p", "y/p/b.txt", "c.txt"));
    List<String> uris = uris(inputs.toArray(new String[0]));
    Collections.reverse(inputs);
    assertThat(uris(inputs.toArray(new String[0]))).isEqualTo(uris);
  }

  @Test
  void globsMatchFilesAndFolders() throws IOException {
    make("d/2021-01/a.txt", "d/2021-02/b.txt", "d/2022-01/c.txt", "d/2021-01/e.pdf");
    assertThat(uris("d/2021-*"))
        .containsExactly("d/2021-01/a.txt", "d/2021-01/e.pdf", "d/2021-02/b.txt");
    assertThat(uris("d/**/*.txt"))
        .containsExactly("d/2021-01/a.txt", "d/2021-02/b.txt", "d/2022-01/c.txt");
    assertThat(uris("d/2021-01/[a-d].txt")).containsExactly("2021-01/a.txt");
  }

  @Test
  void aNameWithBracketsIsAFileBeforeItIsAGlob() throws IOException {
    make("d/a[1].txt");
    assertThat(uris("d/a[1].txt")).containsExactly("a[1].txt");
  }

  @Test
  void theOutputInsideAnInputIsNotRead() throws IOException {
    make("a.txt", "out/articles/part-00000.parquet");
    assertThat(uris("")).containsExactly(folder.getFileName() + "/a.txt");
  }

  @Test
  void linksThatLeadNowhereAreThereToBeRejected() throws IOException {
    make("d/a.txt");
    Files.createSymbolicLink(folder.resolve("d/gone.txt"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("d/circle"), folder.resolve("d"));
    assertThat(uris("d")).containsExactly("d/a.txt", "d/circle", "d/gone.txt");
  }

  @Test
  void whatIsNotThereIsTheUsersMistake() {
    assertThatThrownBy(() -> uris("nothing"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageStartingWith("No such file, folder or match: ");
    assertThatThrownBy(() -> uris("*.nothing")).isInstanceOf(FileNotFoundException.class);
  }
}
