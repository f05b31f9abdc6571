/** Numbers that look random and are the same in every run. */
export function random(seed = 42) {
  let last = seed;
  return (n) => ((last = (Math.imul(last, 1103515245) + 12345) & 0x7fffffff) >>> 8) % n;
}
