/** The header in which a route says the bytes of its answer to the gate, which sends them as `Content-Length`. */
export const LENGTH = "x-parallax-length";
