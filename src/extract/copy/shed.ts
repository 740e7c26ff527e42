/** What a logged-in page should not leave behind, and what no article needs. */
const gone =
  "script:not([type='application/ld+json']), style, template, link:not([rel~=canonical]), noscript, input, select, textarea, datalist, object, embed, applet, canvas, meta[name*=csrf i], meta[name*=token i], meta[name*=nonce i], meta[http-equiv]";

const dull = /^(?:on|style$|nonce$|hidden$|integrity$|srcdoc$|value$|ping$)/i;

export function shed(root: Element): void {
  for (const element of root.querySelectorAll(gone)) element.remove();
  const walk = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_ELEMENT);
  const comments: Node[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else dropAttributes(node as Element);
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function dropAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) if (dull.test(name)) element.removeAttribute(name);
}
