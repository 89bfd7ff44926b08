package se.lis.benchmarks;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;

/** A snapshot's lists by type of artefact, as the model names them. */
final class Lists {

    private Lists() {}

    /** Returns the class of a type's artefacts. */
    static Class<? extends Artefact> classOf(ArtefactType type) {
        try {
            ParameterizedType list = (ParameterizedType)
                    LisSnapshot.class.getMethod(type.listName()).getGenericReturnType();
            return ((Class<?>) list.getActualTypeArguments()[0]).asSubclass(Artefact.class);
        } catch (NoSuchMethodException wrong) {
            throw new IllegalStateException("the snapshot has no list " + type.listName(), wrong);
        }
    }

    /** Adds artefacts to the list of their type. */
    static void add(LisSnapshot.Builder snapshot, ArtefactType type, List<? extends Artefact> artefacts) {
        String name = type.listName();
        String adder = "addAll" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        try {
            Method add = LisSnapshot.Builder.class.getMethod(adder, Iterable.class);
            add.invoke(snapshot, artefacts);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("the snapshot's builder has no " + adder, wrong);
        }
    }
}
