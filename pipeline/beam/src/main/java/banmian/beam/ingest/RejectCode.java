package banmian.beam.ingest;

import java.util.Locale;

/** The codes of the {@code rejects} table: one paragraph each, which the error catalogue prints. */
public enum RejectCode {
  /**
   * The file is there but could not be opened or read (permissions, a broken disk, a file that went
   * away after the inputs were listed). Make it readable and run again.
   */
  UNREADABLE,
  /**
   * The file has no byte, or the archive no member. Nothing is lost; delete it or leave it out if
   * the reject disturbs.
   */
  EMPTY,
  /**
   * The document (decompressed) is longer than {@code --max-document-bytes}. Raise the bound if it
   * is a real document; documents of many gigabytes are read in bounded memory.
   */
  TOO_LARGE,
  /**
   * A PDF: the text is not in it as text. Extract it first, for example with {@code pdftotext
   * -layout}, or OCR it, and give the text.
   */
  PDF,
  /** An image (PNG, JPEG, TIFF, GIF, BMP, WebP, DjVu …). OCR it first and give the text. */
  IMAGE,
  /**
   * A word processor or office file (DOC, DOCX, XLS, ODT, RTF …). Save it as plain text first and
   * give that.
   */
  OFFICE,
  /** Sound or video. There is no text to read. */
  MEDIA,
  /**
   * Bytes that are text in no encoding: a program, a database, a font, encrypted or damaged data.
   * Leave it out of the input, or name its encoding with {@code --encoding} if it is text after
   * all.
   */
  BINARY,
  /**
   * The archive or compressed file is cut off or damaged. What came out whole before the damage was
   * read; fetch or pack it again for the rest.
   */
  CORRUPT_ARCHIVE,
  /**
   * The archive, or a member of it, is protected by a password or packed with a method that is not
   * supported. Unpack it first and give the files.
   */
  UNSUPPORTED_ARCHIVE,
  /**
   * An archive inside an archive, or one of a kind that is not opened (7z, RAR). Unpack it first
   * and give the files.
   */
  NESTED_ARCHIVE,
  /**
   * The archive unpacks to far more than its size explains, as a decompression bomb does. Unpack it
   * first if it is a real one, and give the files.
   */
  ARCHIVE_BOMB;

  /** The code as written to the dataset: lower-case ASCII. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
