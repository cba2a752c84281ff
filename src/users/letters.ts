// What e-mails say, in the reader's language. Nothing in them comes from a person but the address they go to.
import type { Letter } from '../base/mail.ts';
import { CODE, type Language, type Occasion, WORDS } from './letter-words.ts';

/** @param origin of the page, https://chat.example.org */
export function letter(
  to: string,
  language: Language,
  occasion: Occasion,
  origin: string,
  { code = '', minutes = 0 }: { code?: string; minutes?: number } = {},
): Letter {
  const { subject, lines } = WORDS[language][occasion];
  const values: Record<string, string> = { place: new URL(origin).host, code, minutes: String(minutes) };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const paragraphs = lines.map((line) =>
    line === CODE ? codeBox(code) : `<p style="margin:0 0 16px">${linked(filled(line), origin)}</p>`,
  );
  return {
    to,
    subject: filled(subject),
    text: `${lines.map(filled).join('\n\n')}\n\n--\nParley · ${origin}\n`,
    html: page(language, paragraphs.join('\n'), origin),
  };
}

const codeBox = (code: string) =>
  `<p style="margin:0 0 16px;padding:16px;border-radius:12px;background:#0b7d6e;color:#ffffff;font:700 30px ui-monospace,Menlo,Consolas,monospace;letter-spacing:8px;text-align:center">${code}</p>`;

/** The place can be clicked. */
const linked = (text: string, origin: string) => {
  const { host } = new URL(origin);
  return text.replaceAll(host, `<a href="${origin}" style="color:inherit">${host}</a>`);
};

/** Colours that can be read on white and on black, since mail programs turn one into the other as they like. */
const page = (language: Language, inside: string, origin: string) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC','Hiragino Sans',sans-serif">
<div style="max-width:480px;margin:0 auto">
<p style="margin:0 0 20px;font-size:20px;font-weight:700;color:#12907e">Parley</p>
${inside}
<p style="margin:24px 0 0;font-size:13px;color:#76837f">Parley · <a href="${origin}" style="color:#76837f">${new URL(origin).host}</a></p>
</div></body></html>
`;
