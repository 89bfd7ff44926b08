package se.lis.hosts.live;

/**
 * Where changes come from: a message queue that gives each message at least once, in any order, and again after a restart until it is
 * acknowledged.
 */
public interface Inbox {

    /** Returns the next change, and waits for it. */
    Change take() throws InterruptedException;

    /** Returns whether none waits. */
    boolean isEmpty();

    /** Takes that no change that was given so far is needed any more. */
    void acknowledge();
}
