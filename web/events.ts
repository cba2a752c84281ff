// What happened, handed to the noun it concerns: the browser's end of the line.
import { v1 } from '#proto';
import * as ahead from './ahead.ts';
import * as kept from './base/kept.ts';
import * as live from './base/live.ts';
import * as calls from './calls/calls.ts';
import * as past from './calls/past.ts';
import * as conversations from './conversations/conversations.ts';
import * as tray from './files/tray.ts';
import * as friends from './friends/friends.ts';
import * as joining from './groups/joining.ts';
import * as roster from './groups/roster.ts';
import * as standings from './groups/standings.ts';
import * as keeping from './keeping.ts';
import * as composing from './messages/composing.ts';
import * as cursors from './messages/cursors.ts';
import * as drafts from './messages/drafts.ts';
import { fromWire } from './messages/message.ts';
import * as messages from './messages/messages.ts';
import * as reading from './messages/reading.ts';
import * as sending from './messages/sending.ts';
import { useMessages } from './messages/store.ts';
import * as typing from './messages/typing.ts';
import * as notifications from './notifications.ts';
import * as cards from './users/cards.ts';
import * as presence from './users/presence.ts';
import * as session from './users/session.ts';
import * as heard from './voice/heard.ts';
import * as player from './voice/player.ts';
import * as playing from './voice/playing.ts';
import * as recording from './voice/recording.ts';

/** ms within which cards are asked for again after a pause of the line: not by everybody at once. */
const RENEW_WITHIN = 10_000;

let welcomes = 0;
let begun = 0;
let endPlaying = () => {};
let endTelling = () => {};

/** Opens the line for the person signed in. */
export function start() {
  welcomes = 0;
  const me = session.me().id;
  begun = me;
  sending.begin(me);
  void keeping.begin(me).then(() => Promise.all([sending.keepUnsent(), heard.begin()]));
  endPlaying = playing.begin();
  endTelling = notifications.begin();
  void conversations.load();
  friends.begin();
  void joining.load();
  live.start(received, lost);
}

/** Closes it, and forgets what was loaded; the unsent too, when the person goes on purpose. */
export function stop() {
  live.stop();
  waiting = [];
  const { session: now } = session.useSession.getState();
  if (now.name === 'out' && now.farewell === null) sending.forgetUnsent();
  ahead.stop();
  endTelling();
  keeping.stop();
  sending.end();
  for (const noun of [
    calls,
    past,
    messages,
    conversations,
    friends,
    joining,
    cards,
    cursors,
    typing,
    presence,
    composing,
    standings,
    tray,
    recording,
    player,
    heard,
  ])
    noun.forget();
  endPlaying();
  // The session is over, by whatever hand: nothing of it stays in this browser.
  if (now.name === 'out') void kept.wipe(begun);
}

/** A burst of messages is shown once per frame; what comes after a pause, at once. */
const PAUSE = 50;
let waiting: v1.Event[] = [];
let lastFlush = 0;

function received(event: v1.Event) {
  const now = performance.now();
  if (event.body !== 'messages' || now - lastFlush > PAUSE) {
    flush();
    happened(event);
  } else if (waiting.push(event) === 1) {
    if (document.visibilityState === 'visible') requestAnimationFrame(flush);
    else setTimeout(flush, 2 * PAUSE);
  }
}

function flush() {
  lastFlush = performance.now();
  for (const event of waiting.splice(0)) happened(event);
}

function happened(event: v1.Event) {
  // The session may end before the line does.
  if (session.useSession.getState().session.name !== 'in') return;
  switch (event.body) {
    case 'welcome':
      return welcome(event.welcome ?? {});
    case 'pong':
      return moved(event.pong?.moved ?? []);
    case 'heads':
      return stands(event.heads?.heads ?? [], false);
    case 'messages': {
      const id = event.messages?.conversationId ?? 0;
      const changes = (event.messages?.messages ?? []).map(fromWire);
      messages.receive(id, changes);
      notifications.came(id, changes);
      conversations.receive(id, changes);
      past.came(id, changes);
      roster.changed(id, changes);
      typing.said(
        id,
        changes.map(({ from }) => from),
      );
      return reading.delivered(id);
    }
    case 'skip':
      conversations.skip(event.skip ?? {});
      return messages.skip(event.skip ?? {});
    case 'readChanged':
      return cursorsMoved(event.readChanged ?? {});
    case 'hidden':
      conversations.hidden(event.hidden ?? {});
      return messages.hidden(event.hidden ?? {});
    case 'typing':
      return typing.heard(event.typing ?? {});
    case 'presence':
      return presence.heard(event.presence ?? {});
    case 'conversationChanged':
      conversations.changed(event.conversationChanged ?? {});
      joining.changed(event.conversationChanged ?? {});
      return event.conversationChanged?.gone ? messages.forgetGone() : undefined;
    case 'friendChanged':
      friends.changed(event.friendChanged ?? {});
      // Who is blocked is not seen to be here, nor who lets nobody but friends see it.
      return roster.renew();
    case 'userChanged': {
      const { id, name, nickname, avatar, deleted } = event.userChanged?.user ?? {};
      const words = { name: name ?? '', nickname: nickname ?? '', avatar: avatar ?? '' };
      const user = { id: id ?? 0, ...words, deleted: deleted ?? false };
      return user.id === session.me().id ? session.enter(user) : cards.meet([user]);
    }
    case 'joinRequests':
      return joining.heard(event.joinRequests ?? {});
    case 'membersChanged':
      joining.stands(event.membersChanged ?? {});
      return roster.stands(event.membersChanged ?? {});
    case 'call':
      return calls.heard(event.call ?? {});
    // Answers go to whoever asked (base/live.ts).
    case 'posted':
    case 'changed':
    case 'refusal':
    case 'syncPage':
    case 'goAway':
    case undefined:
      return;
    default:
      return event.body satisfies never;
  }
}

function welcome({ heads: all, textLimit, userId }: v1.IWelcome) {
  if (userId !== session.me().id) {
    window.location.reload(); // Another person signed in here, in another tab.
    return;
  }
  welcomes += 1;
  if (textLimit) useMessages.setState({ textLimit });
  stands(all ?? [], welcomes === 1);
  if (welcomes > 1) setTimeout(cards.renew, Math.random() * RENEW_WITHIN);
  sending.wake();
  drafts.wake();
  void calls.welcome();
  void past.count();
}

/** Where all my conversations stand: whatever was told before may be missing here, also that one of them went away. */
function stands(all: readonly v1.IHead[], isFirst: boolean) {
  void conversations.compare(all, !isFirst).then(() => {
    messages.forgetGone();
    // Those that were opened meanwhile, from what was kept, have not heard it.
    messages.heads(all);
    reading.deliveredAll();
    // Not when thousands come back at once.
    if (isFirst) ahead.begin();
  });
  if (!isFirst) void Promise.all([friends.load(), joining.load()]);
  messages.heads(all);
}

/** A cursor of mine, or of another member. */
function cursorsMoved(event: v1.IReadChanged) {
  const { conversationId, userId, readSeq, deliveredSeq } = event;
  const [id, read, delivered] = [conversationId ?? 0, readSeq ?? 0, deliveredSeq ?? 0];
  cursors.moved(id, userId ?? 0, { readSeq: read, deliveredSeq: delivered });
  if (userId !== session.me().id) return;
  // What everybody is told comes to me as well, without the number that is mine alone: absent, which is not 0.
  const hiddenUnread = Object.hasOwn(event, 'hiddenUnread') ? (event.hiddenUnread ?? 0) : null;
  conversations.moved(id, { readSeq: read, deliveredSeq: delivered, hiddenUnread });
}

/** Some that moved. */
function moved(all: readonly v1.IHead[]) {
  if (!all.length) return;
  messages.heads(all);
  const unheard = ({ conversationId, lastRev }: v1.IHead) =>
    (conversations.conversation(conversationId ?? 0)?.lastRev ?? -1) < (lastRev ?? 0);
  for (const head of all.filter(unheard)) void conversations.fetchOne(head.conversationId ?? 0);
}

function lost(welcomed: boolean) {
  const { socket } = live.useLine.getState();
  if (socket.name === 'ended') {
    // The session goes on: the banner says why this page is not in it, until the person acts.
    if (socket.code !== v1.CloseCode.TOO_MANY_CONNECTIONS) session.leave(farewellOf(socket.code));
  }
  // A browser does not tell why an upgrade was refused: perhaps the session is no more.
  else if (!welcomed) void session.check();
}

function farewellOf(code: v1.CloseCode): session.Farewell {
  const name = v1.CloseCode[code];
  return name === 'BANNED' || name === 'CLIENT_TOO_OLD' ? name : 'SESSION_ENDED';
}
