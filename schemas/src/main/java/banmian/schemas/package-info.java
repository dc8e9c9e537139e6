/**
 * The dataset's tables as code: the data contract that a notebook may rely on.
 *
 * <p>What it is: {@link banmian.schemas.Tables} names every table, {@link banmian.schemas.Column}
 * says in one line what a column holds (name, type, unit, meaning of null, allowed values, in
 * English and Chinese) and how it is read from a row. {@link banmian.schemas.DocumentRows} turns
 * the pages of a document into rows. Everything that describes the tables to somebody (Avro
 * schemas, the data dictionary, the dataset card, Croissant, SQL views) is printed from these
 * columns, so that no two of them can disagree.
 *
 * <p>What it is not: it writes no Parquet and knows no engine; see {@code banmian.beam.parquet}.
 *
 * <pre>{@code
 * DocumentRows rows = DocumentRows.of(new DocumentRows.Document(uri, sha256, bytes), sink);
 * rows.page(reader.read(source));
 * rows.finish();
 * }</pre>
 *
 * <p>Traps: {@code char_*} columns count Unicode code points of the column that the doc names,
 * while the core counts UTF-16 units; {@code byte_*} columns are bytes of the source file. An empty
 * text is null in the dataset, an absent list is empty.
 */
@NullMarked
package banmian.schemas;

import org.jspecify.annotations.NullMarked;
