package banmian.beam.publish;

import banmian.schemas.Croissant;
import banmian.schemas.DataFile;
import banmian.schemas.DatasetCard;
import banmian.schemas.ViewsSql;
import java.util.List;
import java.util.Map;

/** The files beside a dataset's tables that tell people and tools what is in it. */
public final class SideFiles {

  private SideFiles() {}

  /** Contents by name. They depend on the tables alone, so two equal datasets have equal ones. */
  public static Map<String, String> of(Manifest manifest) {
    List<DataFile> files =
        manifest.parts().stream()
            .map(
                part ->
                    new DataFile(
                        part.table(),
                        part.table() + "/" + part.name(),
                        part.rows(),
                        part.bytes(),
                        part.sha256()))
            .toList();
    return Map.of(
        "README.md", DatasetCard.print(files),
        "croissant.json", Croissant.print(files),
        "views.sql", ViewsSql.print());
  }
}
