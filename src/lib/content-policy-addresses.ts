/**
 * Where a link may lead and where a picture may come from. An address arrives as Markdown has read it: character codes
 * like `&#9;` are resolved, and a browser would go on to drop tabs, turn backslashes and read capitals as small letters.
 * So every address must be plain from the start.
 */
const BEGINNING = /^(?:\/(?![/\\])|#|https:\/\/|mailto:|tel:|sms:)/;
/** Letters, numbers and hyphens between dots, and an ending of letters: no numbers for a host, no other alphabet. */
const HOST = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}';
const WEB = new RegExp(`^https://${HOST}(?::\\d{1,5})?(?:[/?#].*)?$`, 'i');
const MAIL = new RegExp(`^mailto:[a-z0-9][a-z0-9._+-]*@${HOST}$`, 'i');
const PHONE = /^(?:tel|sms):\+?\d{3,15}$/;
const PICTURE = /\.(?:png|jpe?g|webp|avif)$/;
/** No step to the folder above, and nothing after the name: `x.astro?.png` is a program with a picture's ending. */
const PLAIN_PICTURE = /^(?:\.?\/)?(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * What is wrong with the address of a link, or nothing.
 * @param words The link's own words: Markdown makes a link of a bare `www.` by itself, and gives it http://.
 */
export function explainLink(url: string, words: string): string | undefined {
  if (/^www\./i.test(words) && url === `http://${words}`) {
    return `an address alone becomes a link without https: write [the name of the page](https://${words})`;
  }
  if (!BEGINNING.test(url)) return 'a link begins with / (a page of this site), https://, tel:, mailto: or #';
  if (hasGap(url)) return 'the address of a link has no spaces, line ends, backslashes or brackets in it';
  if (url.startsWith('https:')) return explainWeb(url);
  if (url.startsWith('mailto:') && !MAIL.test(url)) {
    return 'after mailto: stands one e-mail address and nothing else, like mailto:name@example.org';
  }
  if (/^(?:tel|sms):/.test(url) && !PHONE.test(url)) {
    return 'after tel: or sms: stand the digits of the number alone, like tel:01223245151';
  }
  return undefined;
}

/** What is wrong with the address of a picture, or nothing. Whether the file is there is not asked here. */
export function explainPicture(url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(url)) return 'pictures must be files of this site, not of another';
  if (!PICTURE.test(url)) return 'a picture ends in .jpg, .png, .webp or .avif';
  if (PLAIN_PICTURE.test(url)) return undefined;
  return 'a picture lies in public/ or beside its text, and its name has only letters, numbers, hyphens and dots';
}

function explainWeb(url: string): string | undefined {
  const authority = url.slice('https://'.length).split(/[/?#]/)[0] ?? '';
  if (authority.includes('@')) {
    return 'the name of the site may not have @ in it: what stands before the @ only pretends to be the site';
  }
  if (/[^\u0020-\u007e]/.test(authority) || /(?:^|\.)xn--/i.test(authority)) {
    return 'the name of the site has letters of another alphabet, which can pass for ours: type it anew';
  }
  return WEB.test(url) && URL.canParse(url) ? undefined : 'the name of the site is not right: copy the whole address';
}

function hasGap(url: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\s\\{}<>\u0000-\u001f\u007f-\u00a0]/.test(url);
}
