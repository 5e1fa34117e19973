package dev.myelin.processor.pass;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes Java files, and sees to what is true of all of them: one originating element, {@code @Generated} and
 * {@code @NullMarked}, no time and no version.
 */
final class OutputWriter {

    private static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private final Filer filer;
    private final String generator;

    /** @param generator the processor's name, for {@code @Generated} */
    OutputWriter(Filer filer, String generator) {
        this.filer = filer;
        this.generator = generator;
    }

    /**
     * Writes one type beside its source.
     *
     * @param inModule whether the source is compiled in a named module
     * @return whether the compiler took it: there may be a class of its name already
     * @throws UncheckedIOException when the disk does not take it
     */
    boolean write(TypeElement source, String packageName, TypeSpec type, boolean inModule) {
        TypeSpec.Builder complete = type.toBuilder()
                .addAnnotation(annotation(Generated.class, generator))
                .addAnnotation(NULL_MARKED)
                .addOriginatingElement(source);
        if (inModule && type.modifiers().contains(Modifier.PUBLIC) && !suppressesWarnings(type)) {
            // It is public for ServiceLoader's sake, whatever the author's classes are that it names.
            complete.addAnnotation(annotation(SuppressWarnings.class, "exports"));
        }
        return write(packageName, complete.build());
    }

    private static boolean suppressesWarnings(TypeSpec type) {
        return type.annotations().stream()
                .anyMatch(annotation -> annotation.type().equals(ClassName.get(SuppressWarnings.class)));
    }

    private static AnnotationSpec annotation(Class<? extends Annotation> type, String value) {
        return AnnotationSpec.builder(type).addMember("value", "$S", value).build();
    }

    private boolean write(String packageName, TypeSpec complete) {
        JavaFile file = JavaFile.builder(packageName, complete)
                .skipJavaLangImports(true)
                .indent("  ")
                .build();
        try {
            file.writeTo(filer);
            return true;
        } catch (FilerException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.packageName() + "." + complete.name(), e);
        }
    }
}
