/** Flowable as its engine's builder brings it. Outside our own package: neither finds the other's parts. */
package peers.flowable;
