package dev.myelin.docs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.myelin.annotations.InferenceAction;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and who may call whom: what is not allowed here is forbidden. */
class HouseTest {

    private static final String[] CORE = {
        "dev.myelin",
        "dev.myelin.action..",
        "dev.myelin.batch..",
        "dev.myelin.context..",
        "dev.myelin.error..",
        "dev.myelin.json..",
        "dev.myelin.model..",
        "dev.myelin.names..",
        "dev.myelin.params..",
        "dev.myelin.progress..",
        "dev.myelin.route..",
        "dev.myelin.step.."
    };

    /** Not the libraries that the processor's jar brings under names of ours. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/dev/myelin/processor/shaded/"))
            .importPackages("dev.myelin");

    @Test
    void everyClassHasARoomAndARoomCallsOnlyWhereTheArrowsLead() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.myelin..")
                .layer("annotations")
                .definedBy("dev.myelin.annotations..")
                .layer("processor")
                .definedBy("dev.myelin.processor..")
                .layer("core")
                .definedBy(CORE)
                .layer("backend")
                .definedBy("dev.myelin.backend..")
                .layer("development")
                .definedBy("dev.myelin.development..")
                .layer("serving")
                .definedBy("dev.myelin.serving..")
                .layer("djl")
                .definedBy("dev.myelin.djl..")
                .layer("cli")
                .definedBy("dev.myelin.cli..")
                .layer("sample")
                .definedBy("dev.myelin.sample..")
                .whereLayer("annotations")
                .mayNotAccessAnyLayer()
                .whereLayer("processor")
                .mayOnlyAccessLayers("annotations")
                .whereLayer("core")
                .mayOnlyAccessLayers("annotations")
                .whereLayer("backend")
                .mayOnlyAccessLayers("core")
                .whereLayer("development")
                .mayOnlyAccessLayers("core")
                .whereLayer("serving")
                .mayOnlyAccessLayers("backend", "core")
                .whereLayer("djl")
                .mayOnlyAccessLayers("core")
                .whereLayer("cli")
                .mayOnlyAccessLayers("backend", "serving", "development", "core")
                .ensureAllClassesAreContainedInArchitecture()
                .check(HOUSE);
    }

    @Test
    void thePackagesOfTheCoreHaveNoCycles() {
        slices().assignedFrom(packages(resideInAnyPackage(CORE)))
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void thePackagesOfTheBackendHaveNoCycles() {
        slices().assignedFrom(packages(resideInAPackage("dev.myelin.backend..")))
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    /** Its root package has the processors, which know the pass, and the names, which everybody knows. */
    @Test
    void thePackagesOfTheProcessorHaveNoCycles() {
        slices().assignedFrom(packages(resideInAPackage("dev.myelin.processor.*..")))
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void metricsAloneKnowMicrometer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.myelin.serving.metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..")
                .check(HOUSE);
    }

    @Test
    void theModelAndItsChecksKnowNothingOfTheCompiler() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.myelin.processor.model..", "dev.myelin.processor.check..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
                .check(HOUSE);
    }

    @Test
    void emittersKnowModifiersAndKeywordsAndNothingElseOfTheCompiler() {
        noClasses()
                .that()
                .resideInAPackage("dev.myelin.processor.emit..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
                                .and(not(type(javax.lang.model.element.Modifier.class)))
                                .and(not(type(javax.lang.model.SourceVersion.class))))
                .check(HOUSE);
    }

    @Test
    void typesAreLookedAtByReadersAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.myelin.processor..")
                .and()
                .resideOutsideOfPackage("dev.myelin.processor.read..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model.type..")
                .check(HOUSE);
    }

    @Test
    void messagesAndFilesGoThroughThePassAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.myelin.processor..")
                .and()
                .resideOutsideOfPackage("dev.myelin.processor.pass..")
                .should()
                .dependOnClassesThat(type(javax.annotation.processing.Messager.class)
                        .or(type(javax.annotation.processing.Filer.class)))
                .check(HOUSE);
    }

    @Test
    void theCoreAndGeneratedCodeUseNoReflection() {
        noClasses()
                .that(resideInAnyPackage(CORE).or(generated()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .check(HOUSE);
    }

    @Test
    void generatedCodeNeedsTheCoreAndJacksonsTokensOnly() {
        classes()
                .that(generated())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                        .or(resideInAnyPackage(
                                "java..", "org.jspecify..", "com.fasterxml.jackson.core..", "dev.myelin.sample..")))
                .check(HOUSE);
    }

    @Test
    void anAnnotationNeedsNothingToBeRead() {
        classes()
                .that()
                .resideInAPackage("dev.myelin.annotations..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.myelin.annotations..", "java..", "org.jspecify..", "jakarta.validation..")
                .check(HOUSE);
    }

    @Test
    void theImporterSawTheHouse() {
        assertThat(HOUSE.stream().map(JavaClass::getName))
                .contains(
                        "dev.myelin.Myelin",
                        "dev.myelin.annotations.InferenceAction",
                        "dev.myelin.cli.Main",
                        "dev.myelin.djl.DjlModel",
                        "dev.myelin.processor.ActionProcessor",
                        "dev.myelin.sample.FindDuplicates")
                .noneMatch(name -> name.contains(".shaded."));
        assertThat(HOUSE.stream().filter(generated()).map(JavaClass::getSimpleName))
                .contains(
                        "EmbedAction",
                        "EmbedDeployment",
                        "FindDuplicatesSteps",
                        "FindDuplicatesProgress",
                        "SearchParamsParser");
    }

    /** Each package a slice of its own. */
    private static SliceAssignment packages(DescribedPredicate<JavaClass> of) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return of.test(javaClass) ? SliceIdentifier.of(javaClass.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    /** What is named after an action: {@code @Generated} itself is not in class files. */
    private static DescribedPredicate<JavaClass> generated() {
        Set<String> names = HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(InferenceAction.class))
                .map(JavaClass::getName)
                .flatMap(
                        action -> Stream.of("Action", "Deployment", "ParamsParser", "ResultWriter", "Steps", "Progress")
                                .map(action::concat))
                .collect(Collectors.toSet());
        return describe("are generated", type -> names.contains(type.getName()));
    }
}
