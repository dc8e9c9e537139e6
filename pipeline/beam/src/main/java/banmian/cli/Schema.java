package banmian.cli;

import banmian.schemas.Column;
import banmian.schemas.Table;
import banmian.schemas.Tables;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banmian schema}: the data dictionary. */
@Command(
    name = "schema",
    description = "Say what the tables and their columns mean.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  ./banmian schema", "  ./banmian schema articles --zh"})
final class Schema implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "The table whose columns to print; all tables without it.")
  @Nullable String table;

  @Option(names = "--zh", description = "In Chinese.")
  boolean chinese;

  private final Console console;

  Schema(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (table == null) {
      int name = width(Tables.all().stream().map(Table::name).toList());
      for (Table<?> each : Tables.all()) {
        line(List.of(each.name()), List.of(name), chinese ? each.docZh() : each.doc());
      }
      return Main.DONE;
    }
    try {
      columns(Tables.named(table));
    } catch (IllegalArgumentException e) {
      throw Failure.usage(e.getMessage() + ".");
    }
    return Main.DONE;
  }

  private void columns(Table<?> of) {
    console.out().println(Paint.BOLD.on(console.colour(), of.name()));
    console.out().println(chinese ? of.docZh() : of.doc());
    console.out().println((chinese ? "主键：" : "key: ") + String.join(", ", of.key()));
    console.out().println();
    int name = width(of.columns().stream().map(Column::name).toList());
    int type = width(of.columns().stream().map(c -> shortType(c)).toList());
    for (Column<?> column : of.columns()) {
      line(List.of(column.name(), shortType(column)), List.of(name, type), doc(column));
      for (Column<?> field : column.fields()) {
        line(List.of("  ." + field.name(), shortType(field)), List.of(name, type), doc(field));
      }
    }
  }

  private static String shortType(Column<?> column) {
    return column.type().label() + (column.nullable() ? "?" : "");
  }

  private String doc(Column<?> column) {
    String doc = chinese ? column.docZh() : column.doc();
    return column.allowed().isEmpty()
        ? doc
        : doc
            + (chinese ? "。取值：" : ". One of: ")
            + column.allowed().stream().collect(Collectors.joining(", "));
  }

  private void line(List<String> cells, List<Integer> widths, String doc) {
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      left.append(Columns.pad(cells.get(i), widths.get(i))).append("  ");
    }
    String margin = left.toString();
    for (String piece : Columns.wrap(doc, console.columns() - margin.length())) {
      console.out().println(Paint.CYAN.on(console.colour(), margin) + piece);
      margin = " ".repeat(margin.length());
    }
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(Columns::width).max().orElse(0);
  }
}
