package wenmai.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
final class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("wenmai");
  }

  @Test
  void theIndexerDoesNotKnowTheGraphNorTheGraphTheApi() {
    noClasses()
        .that()
        .resideInAPackage("wenmai.indexer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("wenmai.graph..", "wenmai.api..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("wenmai.graph..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("wenmai.api..", "wenmai.indexer.lucene..")
        .check(classes);
  }

  @Test
  void theCorpusKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("wenmai.indexer.corpus..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("wenmai.indexer.corpus..", "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void onlyTheEngineOfAPortKnowsTheEngine() {
    noClasses()
        .that(not(resideInAnyPackage("wenmai.indexer.lucene..", "wenmai.indexer.text..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(classes);
    noClasses()
        .that(not(resideInAPackage("wenmai.graph.neo4j..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.neo4j..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("wenmai.api.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("wenmai.indexer.lucene..", "wenmai.graph.neo4j..")
        .check(classes);
    noClasses()
        .that(not(resideInAPackage("wenmai.api.http..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
        .check(classes);
  }

  @Test
  void findingIsPure() {
    noClasses()
        .that()
        .resideInAnyPackage("wenmai.indexer.page..", "wenmai.indexer.corpus..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("wenmai.(*.*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void valuesOfThePortsAreRecordsEnumsInterfacesOrExceptions() {
    classes()
        .that(resideInAPackage("wenmai.graph.model.."))
        .and()
        .areNotInterfaces()
        .should(beValues())
        .check(classes);
  }

  private static ArchCondition<JavaClass> beValues() {
    return new ArchCondition<>("be records, enums or exceptions, and final") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean value = type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class);
        boolean fixed = type.getModifiers().contains(JavaModifier.FINAL) || type.isEnum();
        boolean packageInfo = type.getSimpleName().equals("package-info");
        if (!packageInfo && !type.isAnonymousClass() && !(value && fixed)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is not a value"));
        }
      }
    };
  }
}
