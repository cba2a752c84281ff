import type { Words } from '../en.ts';

export const providers: Words['providers'] = {
  title: '連携アカウント',
  hint: 'ほかのサービスのアカウントで、パスワードなしにログインできます。',
  or: 'または',
  continue: '{{provider}} で続ける',
  notLinked: '未連携',
  link: '連携する',
  linkTitle: '{{provider}} と連携',
  linkHint: 'ご本人であることを確認します。そのあと {{provider}} でログインしてください。',
  leading: '{{provider}} に移動しています…',
  password: 'ここでのパスワード',
  proveHint:
    '前回のログインから時間が経っています。ほかの人があなたの名前で連携できないよう、もう一度ログインしてください。',
  proveWith: '{{provider}} でもう一度ログイン',
  proven: 'ありがとうございます。ほかのアカウントを連携できます。',
  linked: '{{provider}} と連携しました。今後はこれでログインできます。',
  unlink: '連携を解除',
  unlinkOf: '{{provider}} との連携を解除',
  unlinkTitle: '{{provider}} との連携を解除しますか？',
  unlinkHint: '{{provider}} ではログインできなくなります。ほかは何も変わりません。',
  lastWayIn: '{{provider}} は唯一のログイン方法です。先にパスワードを設定するか、ほかのアカウントを連携してください。',
  offer: '{{email}} のアカウントはすでにあります',
  offerHint: 'ご自身のものですか？いつもの方法でログインすると、{{provider}} と連携されます。',
  offerNo: '連携しない',
  failed: {
    PROVIDER_REFUSED: '{{provider}} でログインできませんでした。もう一度お試しください。',
    PROVIDER_UNREACHABLE: '現在 {{provider}} に接続できません。しばらくしてからお試しください。',
    NOT_BEGUN: '時間がかかりすぎたか、別のブラウザーで始められています。もう一度お試しください。',
    CLOSED: 'この {{provider}} アカウントに対応するアカウントはなく、新規登録は受け付けていません。',
    LINK_INVALID: '参加には招待が必要です。招待リンクを開いてから {{provider}} で続けてください。',
    WRONG_ACCOUNT: '連携しているものとは別の {{provider}} アカウントです。',
    NOT_THEIRS: '連携されませんでした。ログインしたアカウントのメールアドレスが異なります。',
    UNAUTHENTICATED: '連携されませんでした。途中でログアウトしています。',
    CONFLICT:
      '連携されませんでした。この {{provider}} アカウントはここでほかの人のものか、すでに別のものを連携しています。',
  },
};
