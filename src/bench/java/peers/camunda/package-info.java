/** Camunda as its Spring Boot starter brings it. Outside our own package: neither finds the other's parts. */
package peers.camunda;
