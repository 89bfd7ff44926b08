package se.lis.rules.internal.assessment;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;

/** Registers whose artefacts count how often anything is asked of them. */
final class CountedArtefacts {

    private long asked;

    /** Returns how often anything was asked since the last time this was. */
    long reset() {
        long count = asked;
        asked = 0;
        return count;
    }

    /** Returns a register that says the same and counts. */
    LisSnapshot counting(LisSnapshot register) {
        LisSnapshot.Builder counting = LisSnapshot.builder();
        counting.takenAt(register.takenAt()).organisation(register.organisation());
        for (ArtefactType type : ArtefactType.values()) {
            if (type != ArtefactType.ORGANISATION) {
                Class<?> kind = classOf(type);
                List<Object> artefacts = register.artefacts(type).stream()
                        .map(artefact -> counting(artefact, kind))
                        .toList();
                try {
                    LisSnapshot.Builder.class
                            .getMethod(type.listName(), Iterable.class)
                            .invoke(counting, artefacts);
                } catch (ReflectiveOperationException wrong) {
                    throw new IllegalStateException("the snapshot's builder takes no " + type.listName(), wrong);
                }
            }
        }
        return counting.build();
    }

    private static Class<?> classOf(ArtefactType type) {
        try {
            ParameterizedType list = (ParameterizedType)
                    LisSnapshot.class.getMethod(type.listName()).getGenericReturnType();
            return (Class<?>) list.getActualTypeArguments()[0];
        } catch (NoSuchMethodException wrong) {
            throw new IllegalStateException("the snapshot has no " + type.listName(), wrong);
        }
    }

    private Object counting(Artefact artefact, Class<?> kind) {
        return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, new Counter(artefact));
    }

    /** Counts, and says what the artefact says; what gives itself gives what counts. */
    private final class Counter implements InvocationHandler {
        private final Artefact artefact;

        Counter(Artefact artefact) {
            this.artefact = artefact;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            asked++;
            if (method.getName().equals("equals")) {
                return proxy == arguments[0]
                        || arguments[0] != null
                                && Proxy.isProxyClass(arguments[0].getClass())
                                && Proxy.getInvocationHandler(arguments[0]) instanceof Counter other
                                && artefact.equals(other.artefact);
            }
            try {
                Object answer = method.invoke(artefact, arguments);
                return answer instanceof Optional<?> itself && itself.isPresent() && itself.get() == artefact
                        ? Optional.of(proxy)
                        : answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
