/** A node of the tree that Markdown becomes, as far as we look at it. */
export interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  properties?: Record<string, unknown>;
  readonly children?: readonly HtmlNode[];
}

/** All text below a node. */
export function textOf(node: HtmlNode): string {
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map(textOf).join('');
}

/** The first element with this name below a node, itself included. */
export function findElement(node: HtmlNode, tagName: string): HtmlNode | null {
  if (node.tagName === tagName) return node;
  for (const child of node.children ?? []) {
    const found = findElement(child, tagName);
    if (found !== null) return found;
  }
  return null;
}
