package banmian.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void theShippedTablesAreThoseOfAJdkWithTheEditionOf2022() throws Exception {
    assumeTrue(
        TablesBuilder.jdkKnowsTheEditionOf2022(),
        "this JDK's GB18030 is not the edition of 2022: nothing to compare with");
    try (InputStream raw = Tables.class.getResourceAsStream("tables.bin.gz");
        InputStream shipped = new GZIPInputStream(raw)) {
      assertThat(shipped.readAllBytes()).isEqualTo(TablesBuilder.build());
    }
  }
}
