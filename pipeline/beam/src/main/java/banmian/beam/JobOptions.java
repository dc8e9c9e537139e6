package banmian.beam;

import banmian.PageReader;
import banmian.article.Corrections;
import banmian.decode.Decoder;
import banmian.text.Sha256;
import com.google.auto.value.AutoValue;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run is asked to do. */
@AutoValue
public abstract class JobOptions implements Serializable {

  private static final long serialVersionUID = 1;

  /** The engines. */
  public enum Engine {
    /** This process, with as many threads as it has cores. */
    DIRECT,
    /** Flink, embedded in this process unless {@link JobOptions#flinkMaster} names a cluster. */
    FLINK
  }

  JobOptions() {}

  /**
   * Files, folders (read recursively) and globs, in any order; at least one. A path may name any
   * file system that Beam has a registrar for on the class path.
   */
  public abstract List<String> inputs();

  /** Folder of the dataset; made if it is not there. */
  public abstract String output();

  /**
   * Whether a dataset in {@link #output} may be replaced: it stays readable until the new one is
   * complete.
   */
  public abstract boolean overwrite();

  /** The engine. */
  public abstract Engine engine();

  /** {@code HOST:PORT} of a Flink cluster's REST address; null to embed Flink. */
  public abstract @Nullable String flinkMaster();

  /** Workers at a time; 0 for the number of cores, on a cluster its default. */
  public abstract int parallelism();

  /** A document (of an archive: a member, decompressed) above this many bytes is rejected. */
  public abstract long maxDocumentBytes();

  /** IANA name that every document is read in; null to decide by evidence. */
  public abstract @Nullable String encoding();

  /** IANA name that gets the benefit of the doubt; null for none. */
  public abstract @Nullable String prefer();

  /** Day of the issue, for every document; null to find it. */
  public abstract @Nullable LocalDate issueDate();

  /** Year of the issue, for every document; null to find it. */
  public abstract @Nullable Integer year();

  /** Contents of the user's word lists by file name: they go where the workers are. */
  public abstract Map<String, String> lexicon();

  /** What editors say of the pages that they name; it goes where the workers are, too. */
  public abstract Corrections corrections();

  /**
   * Input bytes that become one part file of each table; 0 to choose by the size of the input. Part
   * files follow from the plan, so the same size gives the same files on every engine and at every
   * parallelism.
   */
  public abstract long groupBytes();

  /** Workers of one process: {@link #parallelism}, or as many as it has cores. */
  int workers() {
    return parallelism() > 0 ? parallelism() : Runtime.getRuntime().availableProcessors();
  }

  /** Threads of one process that read pages, however many groups are written by it. */
  int readers() {
    return Math.min(workers(), Runtime.getRuntime().availableProcessors());
  }

  /** What the rooms are told. */
  PageReader.Options reading() {
    return new PageReader.Options(
        new Decoder.Options(encoding(), prefer()), issueDate(), year(), lexicon(), corrections());
  }

  /** What the rows depend on besides the inputs, by name. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("max-document-bytes", Long.toString(maxDocumentBytes()));
    settings.put("group-bytes", Long.toString(groupBytes()));
    if (encoding() != null) {
      settings.put("encoding", encoding());
    }
    if (prefer() != null) {
      settings.put("prefer", prefer());
    }
    if (issueDate() != null) {
      settings.put("issue-date", String.valueOf(issueDate()));
    }
    if (year() != null) {
      settings.put("year", String.valueOf(year()));
    }
    lexicon()
        .forEach(
            (file, text) ->
                settings.put("lexicon/" + file, Sha256.hex(text.getBytes(StandardCharsets.UTF_8))));
    if (!corrections().entries().isEmpty()) {
      settings.put("corrections", corrections().sha256());
    }
    return settings;
  }

  /** A builder: {@code inputs} and {@code output} have no default. */
  public static Builder builder() {
    return new AutoValue_JobOptions.Builder()
        .overwrite(false)
        .lexicon(Map.of())
        .corrections(Corrections.none())
        .engine(Engine.DIRECT)
        .parallelism(0)
        .maxDocumentBytes(2L << 30)
        .groupBytes(0);
  }

  /** Collects the values; each method's meaning is that of the option of its name. */
  @AutoValue.Builder
  public abstract static class Builder {
    Builder() {}

    /** See {@link JobOptions#inputs}. */
    public abstract Builder inputs(List<String> inputs);

    /** See {@link JobOptions#output}. */
    public abstract Builder output(String output);

    /** See {@link JobOptions#overwrite}. */
    public abstract Builder overwrite(boolean overwrite);

    /** See {@link JobOptions#engine}. */
    public abstract Builder engine(Engine engine);

    /** See {@link JobOptions#flinkMaster}. */
    public abstract Builder flinkMaster(@Nullable String hostAndPort);

    /** See {@link JobOptions#parallelism}. */
    public abstract Builder parallelism(int workers);

    /** See {@link JobOptions#maxDocumentBytes}. */
    public abstract Builder maxDocumentBytes(long bytes);

    /** See {@link JobOptions#encoding}. */
    public abstract Builder encoding(@Nullable String name);

    /** See {@link JobOptions#prefer}. */
    public abstract Builder prefer(@Nullable String name);

    /** See {@link JobOptions#issueDate}. */
    public abstract Builder issueDate(@Nullable LocalDate day);

    /** See {@link JobOptions#year}. */
    public abstract Builder year(@Nullable Integer year);

    /** See {@link JobOptions#lexicon}. */
    public abstract Builder lexicon(Map<String, String> textsByFileName);

    /** See {@link JobOptions#corrections}. */
    public abstract Builder corrections(Corrections corrections);

    /** See {@link JobOptions#groupBytes}. */
    public abstract Builder groupBytes(long bytes);

    abstract List<String> inputs();

    abstract Map<String, String> lexicon();

    abstract JobOptions autoBuild();

    /**
     * The options.
     *
     * @throws IllegalArgumentException if there is no input, or a number is out of range
     */
    public JobOptions build() {
      inputs(List.copyOf(inputs()));
      lexicon(Map.copyOf(lexicon()));
      JobOptions options = autoBuild();
      require(!options.inputs().isEmpty(), "name at least one input");
      require(!options.output().isBlank(), "name the folder of the dataset");
      require(options.parallelism() >= 0, "parallelism: not below 0");
      require(options.maxDocumentBytes() > 0, "max-document-bytes: above 0");
      require(options.groupBytes() >= 0, "group-bytes: not below 0");
      require(
          options.flinkMaster() == null || options.engine() == Engine.FLINK,
          "a Flink master needs the Flink runner");
      return options;
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
