// Which browser on which system a User-Agent tells of. They all claim to be each other: the first that fits is right.

export interface UserAgent {
  /** A proper name; null: not known. */
  browser: string | null;
  system: string | null;
  kind: 'computer' | 'phone' | 'tablet' | 'program';
}

const BROWSERS: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPT\/|\bOPX\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/\bUCBrowser\//, 'UC Browser'],
  [/\bElectron\//, 'Electron'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?Chrom(e|ium)\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b|\biPod\b/, 'iOS'],
  [/\biPad\b/, 'iPadOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bHarmonyOS\b/, 'HarmonyOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bUbuntu\b/, 'Ubuntu'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

export function userAgentOf(text: string): UserAgent {
  const find = (among: [RegExp, string][]) => among.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (!text.startsWith('Mozilla/')) {
    // Programs name themselves: "curl/8.5.0".
    const name = /^[\w .-]{1,40}/.exec(text)?.[0].trim();
    return { browser: name || null, system: null, kind: 'program' };
  }
  const system = find(SYSTEMS);
  return { browser: find(BROWSERS), system, kind: kindOf(text, system) };
}

function kindOf(text: string, system: string | null): UserAgent['kind'] {
  if (system === 'iPadOS' || /\bTablet\b/.test(text)) return 'tablet';
  if (system === 'Android') return /\bMobile\b/.test(text) ? 'phone' : 'tablet';
  return system === 'iOS' || /\bMobile\b/.test(text) ? 'phone' : 'computer';
}
