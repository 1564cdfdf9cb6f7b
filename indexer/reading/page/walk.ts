/** Visits the nodes below one in the order of the text; one of which `visit` says no is not gone into. No depth is too deep. */
export function walk(root: Node, visit: (node: Node) => boolean, isEnough = () => false): void {
  let node: Node | null = root.firstChild;
  while (node !== null && !isEnough()) {
    const inner: Node | null = visit(node) ? node.firstChild : null;
    let next: Node | null = inner;
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) node = node.parentNode;
    }
    node = next;
  }
}
