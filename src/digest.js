/** Which model this is: the build writes here the SHA-256 of every decision, as the table in Rust makes them. */
export const modelDigest = () => DIGEST;
