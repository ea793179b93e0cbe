/** The few questions that we ask of a parsed page. */
import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export function isElement(node: Node | undefined): node is Element {
  return node !== undefined && 'tagName' in node;
}

export function getAttribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function getClasses(element: Element): string[] {
  return (getAttribute(element, 'class') ?? '').split(/\s+/);
}

/** What stands inside, also inside a `<template>`. */
export function getChildren(node: Node): Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

export function getText(node: Node): string {
  return 'value' in node ? node.value : getChildren(node).map(getText).join('');
}

/** All elements inside, in the order of the page. */
export function listElements(node: Node): Element[] {
  return getChildren(node).flatMap((child) => (isElement(child) ? [child, ...listElements(child)] : []));
}
