package org.tallystick.messaging;

/** Something of the calling thread (the person signed in) that news takes along to the thread of its listener. */
@FunctionalInterface
public interface CarriedAcross {
    /** Called in the calling thread; the answer runs the work in the other thread with it bound. */
    Runnable carry(Runnable work);
}
