package banmian.engine;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A Flink cluster of this machine: a JobManager and a TaskManager, each a process of its own,
 * started from the libraries on this JVM's class path that Flink itself needs. Nothing of Banmian
 * or Beam is on theirs, so a job brings whatever else it uses.
 *
 * <p>Everything that it writes, blob stores included, lies in its work folder; closing kills the
 * processes, as does the end of this JVM.
 */
final class FlinkCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(300);

  /** Libraries of the job: the cluster must do without. */
  private static final List<String> OF_THE_JOB =
      List.of(
          "banmian",
          "beam-",
          "hadoop-",
          "parquet-",
          "avro-",
          "hanlp-",
          "duckdb",
          "picocli",
          "joda-time",
          "jackson-",
          "zstd-jni",
          "xz-",
          "aircompressor",
          "junit",
          "assertj",
          "archunit",
          "byte-buddy",
          "opentest4j",
          "apiguardian",
          "surefire",
          "classgraph",
          "opentelemetry");

  private final Path work;
  private final int restPort;
  private final List<Process> processes = new ArrayList<>();
  private final Thread atExit = new Thread(this::kill);

  private FlinkCluster(Path work, int restPort) {
    this.work = work;
    this.restPort = restPort;
  }

  /** A cluster with two slots, ready to take a job. */
  static FlinkCluster start(Path work) throws IOException, InterruptedException {
    FlinkCluster cluster = new FlinkCluster(work, freePort());
    Runtime.getRuntime().addShutdownHook(cluster.atExit);
    try {
      cluster.configure(freePort());
      cluster.launch(
          "jobmanager",
          "-Xmx448m",
          "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
          "--executionMode",
          "cluster");
      cluster.launch(
          "taskmanager", "-Xmx900m", "org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
      cluster.await("\"slots-available\":2");
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** {@code HOST:PORT} of its REST address. */
  String master() {
    return "127.0.0.1:" + restPort;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void configure(int rpcPort) throws IOException {
    Path conf = Files.createDirectories(work.resolve("conf"));
    String tmp = Files.createDirectories(work.resolve("tmp")).toString();
    Files.writeString(
        conf.resolve("config.yaml"),
        String.join(
            "\n",
            "jobmanager.rpc.address: 127.0.0.1",
            "jobmanager.rpc.port: " + rpcPort,
            "jobmanager.bind-host: 127.0.0.1",
            "jobmanager.memory.process.size: 1g",
            "rest.address: 127.0.0.1",
            "rest.bind-address: 127.0.0.1",
            "rest.port: " + restPort,
            "taskmanager.host: 127.0.0.1",
            "taskmanager.bind-host: 127.0.0.1",
            "taskmanager.numberOfTaskSlots: 2",
            // what a start script would have worked out
            "taskmanager.cpu.cores: 2.0",
            "taskmanager.memory.task.heap.size: 600m",
            "taskmanager.memory.task.off-heap.size: 0b",
            "taskmanager.memory.framework.heap.size: 128m",
            "taskmanager.memory.framework.off-heap.size: 128m",
            "taskmanager.memory.network.min: 64m",
            "taskmanager.memory.network.max: 64m",
            "taskmanager.memory.managed.size: 128m",
            "taskmanager.memory.jvm-metaspace.size: 256m",
            "taskmanager.memory.jvm-overhead.min: 192m",
            "taskmanager.memory.jvm-overhead.max: 192m",
            "external-resources: none",
            "heartbeat.interval: 2000",
            "heartbeat.timeout: 20000",
            "io.tmp.dirs: " + tmp,
            "blob.storage.directory: " + tmp,
            "web.tmpdir: " + tmp,
            ""),
        StandardCharsets.UTF_8);
    Files.writeString(
        conf.resolve("logback.xml"),
        "<configuration><appender name='err' class='ch.qos.logback.core.ConsoleAppender'>"
            + "<encoder><pattern>%d %-5level %logger{30} %msg%n</pattern></encoder></appender>"
            + "<root level='INFO'><appender-ref ref='err'/></root></configuration>",
        StandardCharsets.UTF_8);
  }

  private void launch(String name, String heap, String main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(heap);
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:MaxDirectMemorySize=400m");
    command.add("-Djava.io.tmpdir=" + work.resolve("tmp"));
    command.add("-Dlogback.configurationFile=" + work.resolve("conf/logback.xml"));
    command.add("-cp");
    command.add(libraries());
    command.add(main);
    command.add("--configDir");
    command.add(work.resolve("conf").toString());
    command.addAll(List.of(args));
    processes.add(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(name + ".log").toFile())
            .start());
  }

  /** What Flink itself needs, as a class path. */
  static String libraries() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
        .filter(path -> path.endsWith(".jar"))
        .filter(path -> OF_THE_JOB.stream().noneMatch(new File(path).getName()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void await(String wanted) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest overview =
        HttpRequest.newBuilder(URI.create("http://" + master() + "/overview"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "no answer";
    while (System.nanoTime() < deadline) {
      for (Process process : processes) {
        if (!process.isAlive()) {
          throw new IOException("a process of the cluster ended:\n" + logs());
        }
      }
      try {
        last = client.send(overview, HttpResponse.BodyHandlers.ofString()).body();
        if (last.contains(wanted)) {
          return;
        }
      } catch (IOException e) {
        last = e.toString();
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IOException("the cluster is not up: " + last + "\n" + logs());
  }

  /** What the processes printed, the end of it. */
  String logs() {
    StringBuilder logs = new StringBuilder();
    for (String name : List.of("jobmanager", "taskmanager")) {
      String text;
      try {
        text = Files.readString(work.resolve(name + ".log"), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        text = e.toString();
      }
      logs.append(name).append(":\n").append(text.substring(Math.max(0, text.length() - 6000)));
    }
    return logs.toString();
  }

  private void kill() {
    processes.forEach(Process::destroyForcibly);
  }

  @Override
  public void close() {
    kill();
    try {
      for (Process process : processes) {
        process.waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
