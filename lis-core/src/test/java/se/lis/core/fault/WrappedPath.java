package se.lis.core.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A path of the platform's that says it is of another file system. */
record WrappedPath(Path real, FileSystem system) implements InvocationHandler {

    static Path of(Path real, FileSystem system) {
        return (Path) Proxy.newProxyInstance(
                WrappedPath.class.getClassLoader(), new Class<?>[] {Path.class}, new WrappedPath(real, system));
    }

    /** Returns the platform's path. */
    static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof WrappedPath wrapped
                ? wrapped.real
                : path;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return system;
        }
        Object[] values = given == null ? new Object[0] : given.clone();
        for (int each = 0; each < values.length; each++) {
            values[each] = values[each] instanceof Path path ? real(path) : values[each];
        }
        try {
            Object result = method.invoke(real, values);
            return result instanceof Path path ? of(path, system) : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
