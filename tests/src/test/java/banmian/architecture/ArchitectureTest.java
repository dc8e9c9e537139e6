package banmian.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import org.jspecify.annotations.NullMarked;

/** The direction of the rooms, and what a room may not touch. */
@AnalyzeClasses(packages = "banmian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] CORE = {
    "banmian",
    "banmian.text..",
    "banmian.lang..",
    "banmian.decode..",
    "banmian.script..",
    "banmian.layout..",
    "banmian.article..",
    "banmian.extract.."
  };

  /**
   * The core and what turns its values into rows: everything that must give the same everywhere.
   */
  private static final String[] PURE = {
    "banmian",
    "banmian.text..",
    "banmian.lang..",
    "banmian.decode..",
    "banmian.script..",
    "banmian.layout..",
    "banmian.article..",
    "banmian.extract..",
    "banmian.hanlp..",
    "banmian.schemas.."
  };

  @ArchTest
  static final ArchRule coreIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(CORE, "java..", "org.jspecify.annotations..", "com.google.auto.value.."));

  @ArchTest
  static final ArchRule eachRoomTakesFromTheRoomsBeforeIt =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("banmian.text..")
          .layer("lang")
          .definedBy("banmian.lang..")
          .layer("decode")
          .definedBy("banmian.decode..")
          .layer("script")
          .definedBy("banmian.script..")
          .layer("layout")
          .definedBy("banmian.layout..")
          .layer("article")
          .definedBy("banmian.article..")
          .layer("extract")
          .definedBy("banmian.extract..")
          .layer("page")
          .definedBy("banmian")
          .layer("hanlp")
          .definedBy("banmian.hanlp..")
          .layer("schemas")
          .definedBy("banmian.schemas..")
          .layer("beam")
          .definedBy("banmian.beam..")
          .layer("cli")
          .definedBy("banmian.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("beam")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("schemas")
          .mayOnlyBeAccessedByLayers("beam", "cli")
          .whereLayer("hanlp")
          .mayOnlyBeAccessedByLayers("beam", "cli")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers("schemas", "beam", "cli")
          .whereLayer("extract")
          .mayOnlyBeAccessedByLayers("page", "schemas", "beam", "cli")
          .whereLayer("article")
          .mayOnlyBeAccessedByLayers("extract", "page", "schemas", "beam", "cli")
          .whereLayer("layout")
          .mayOnlyBeAccessedByLayers("article", "extract", "page")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule roomsDoNotDependOnEachOtherInCircles =
      slices().matching("banmian.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyReadsTheClock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
          .orShould()
          .callMethodWhere(
              target(nameMatching("currentTimeMillis|nanoTime"))
                  .and(target(owner(assignableTo(System.class)))))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date");

  @ArchTest
  static final ArchRule nobodyThrowsDice =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|UUID|SplittableRandom|concurrent\\.ThreadLocalRandom)")
          .orShould()
          .callMethod(Math.class, "random");

  /** The names in an archive are I/O; they say in no way what they are written in. */
  @ArchTest
  static final ArchRule onlyDecodeMakesCharsets =
      noClasses()
          .that()
          .resideInAnyPackage("banmian..")
          .and()
          .resideOutsideOfPackages("banmian.decode..", "banmian.beam.ingest..")
          .should()
          .callMethodWhere(target(owner(assignableTo(Charset.class))));

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideInAnyPackage("banmian..")
          .and()
          .resideOutsideOfPackage("banmian.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule onlyHanlpSeesHanlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("banmian.hanlp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule onlyBeamSeesBeam =
      noClasses()
          .that()
          .resideOutsideOfPackage("banmian.beam..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  /** What a start of inspect or --help touches must not pull in the engine. */
  @ArchTest
  static final ArchRule commandsNameNoTypeOfTheJob =
      noClasses()
          .that()
          .resideInAPackage("banmian.cli..")
          .and()
          .haveNameNotMatching("banmian\\.cli\\.(RunJob|ValidateRun|ProgressLine|SummaryText).*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("banmian.beam..");

  @ArchTest
  static final ArchRule nullIsAlwaysMarked =
      classes()
          .that()
          .resideInAnyPackage("banmian..")
          .and()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(NullMarked.class);

  private static String[] with(String[] packages, String... more) {
    String[] all = java.util.Arrays.copyOf(packages, packages.length + more.length);
    System.arraycopy(more, 0, all, packages.length, more.length);
    return all;
  }
}
