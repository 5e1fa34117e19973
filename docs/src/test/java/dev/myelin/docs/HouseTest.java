package dev.myelin.docs;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and who may call whom: what is not allowed here is forbidden. */
class HouseTest {

    private static final String[] CORE = {
        "dev.myelin",
        "dev.myelin.action..",
        "dev.myelin.context..",
        "dev.myelin.error..",
        "dev.myelin.json..",
        "dev.myelin.model..",
        "dev.myelin.names..",
        "dev.myelin.params..",
        "dev.myelin.progress..",
        "dev.myelin.step.."
    };

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/shaded/"))
            .importPackages("dev.myelin");

    @Test
    void everyRoomMayCallOnlyWhatTheArrowsAllow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.myelin..")
                .layer("annotations")
                .definedBy("dev.myelin.annotations..")
                .layer("processor")
                .definedBy("dev.myelin.processor..")
                .layer("core")
                .definedBy(CORE)
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
                .whereLayer("djl")
                .mayOnlyAccessLayers("core")
                .whereLayer("cli")
                .mayOnlyAccessLayers("core", "annotations")
                .ensureAllClassesAreContainedInArchitecture()
                .check(HOUSE);
    }

    @Test
    void packagesOfTheRuntimeHaveNoCycles() {
        slices().matching("dev.myelin.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void onlyReadAndPassKnowTheCompiler() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("dev.myelin.processor.check..", "dev.myelin.processor.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
                .check(HOUSE);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dev.myelin.processor.emit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model.type..", "javax.lang.model.util..", "javax.annotation.processing..")
                .check(HOUSE);
    }

    @Test
    void nothingInTheRuntimeOrInGeneratedCodeIsReflective() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .or()
                .resideInAPackage("dev.myelin.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..")
                .check(HOUSE);
    }

    @Test
    void theImporterSawTheHouse() {
        assertThat(HOUSE.stream().map(JavaClass::getName))
                .containsAll(List.of(
                        "dev.myelin.Myelin",
                        "dev.myelin.annotations.InferenceAction",
                        "dev.myelin.cli.Main",
                        "dev.myelin.djl.DjlModel",
                        "dev.myelin.processor.ActionProcessor",
                        "dev.myelin.sample.FindDuplicates"));
    }
}
