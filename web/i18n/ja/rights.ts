import type { Words } from '../en.ts';

export const rights: Words['rights'] = {
  title: 'メンバーと権限',
  introduction: 'このグループについて',
  introductionHint: 'グループの紹介文です。グループを検索できる人にも表示されます。',
  introductionPlaceholder: 'どんなグループですか？',
  search: 'メンバーを検索',
  section: { online: 'オンライン', offline: 'オフライン', all: '全員' },
  isMuted: '発言停止中',
  mute: '発言を停止',
  unmute: '発言停止を解除',
  rename: 'このグループでの名前',
  myName: 'ここでの自分の名前',
  changeMyName: 'このグループでの自分の名前を変更',
  muteAll: '全員の発言を停止',
  muteAllHint: 'オーナーと管理者だけが発言できます。',
  history: '新しいメンバーに過去のメッセージを表示',
  historyHint:
    'オンにすると、これから参加する人はこれまでのすべてのメッセージを見られます。オフの場合、参加後のメッセージだけが表示されます。',
  addHintHistory: 'これまでのすべてのメッセージが表示されます。',
  dissolve: 'グループを解散',
  dissolved: '「{{title}}」を解散しました。',
  span: {
    tenMinutes: '10分',
    hour: '1時間',
    day: '1日',
    week: '1週間',
    forGood: '解除されるまで',
  },
  silence: {
    until: '{{when}}まで、ここでの発言が停止されています。',
    forGood: 'オーナーか管理者が解除するまで、ここでの発言が停止されています。',
    everybody: 'ここではオーナーと管理者だけが発言できます。',
  },
  ask: {
    mute: '{{name}}の発言を停止しますか？',
    name: 'このグループでの{{name}}の名前',
    myName: 'このグループでのあなたの名前',
    dissolve: '「{{title}}」を解散しますか？',
  },
  outcome: {
    mute: '{{name}}は読むことはできますが、発言、リアクション、通話の開始はできません。',
    name: 'グループの全員にこの名前が表示されます。空欄にすると普段の名前になります。',
    leaveAsLast: 'あなたが最後のメンバーです。グループとすべてのメッセージが削除されます。',
    dissolve_other:
      'メンバー{{count}}人全員が外れ、ここでのすべてのメッセージとファイルが削除されます。この操作は取り消せません。',
  },
};
