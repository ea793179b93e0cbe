/** `01223 245 151` as `tel:01223245151`. */
export function toTelHref(phone: string): string {
  return `tel:${phone.replaceAll(' ', '')}`;
}

/** The large button of a page of guidance: it calls, sends a text or opens a page. */
export interface Action {
  phone?: string | undefined;
  sms?: string | undefined;
  href?: string | undefined;
}

/** Where the button leads, or nothing where its words are all there is to do. */
export function toActionHref({ phone, sms, href }: Action): string | undefined {
  if (phone) return toTelHref(phone);
  return sms ? `sms:${sms.replaceAll(' ', '')}` : href;
}

/** Whether the first thing to do is to reach 999, by voice or, for those who cannot speak, by text. */
export function leadsTo999({ phone, sms }: Action): boolean {
  return (phone ?? sms) === '999';
}
