/** `01223 245 151` as `tel:01223245151`. */
export function toTelHref(phone: string): string {
  return `tel:${phone.replaceAll(' ', '')}`;
}
