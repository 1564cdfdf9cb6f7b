/** After the last test file: ends what `start.mjs` started, and waits until nothing of it is left. */
export default function stop() {
  return globalThis.stopShared?.();
}
