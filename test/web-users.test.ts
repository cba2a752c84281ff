// A person in the browser: what they are called, which picture is asked for, what may become one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import i18next from 'i18next';
import { more as enMore } from '../web/i18n/en/more.ts';
import { words as enWords } from '../web/i18n/en.ts';
import { faultOf, LARGEST } from '../web/users/picture.ts';
import { restore, set } from '../web/users/remarks.ts';
import { handleOf, nameOf, pictureFor } from '../web/users/user.ts';

const en = { ...enWords, ...enMore };

await i18next.init({ lng: 'en', resources: { en: { translation: en } } });

const alice = { id: 5, name: 'alice', nickname: 'Alice', avatar: '' };

test('a person is called by nickname, else by user name; who is gone is nobody', () => {
  assert.equal(nameOf(alice), 'Alice');
  assert.equal(nameOf({ ...alice, nickname: '' }), 'alice');
  assert.equal(handleOf(alice), '@alice');
  const gone = { id: 5, name: '', nickname: '', deleted: true };
  assert.equal(nameOf(gone), 'Deleted user');
  assert.equal(handleOf(gone), '');
});

test('what I call a friend goes before what they call themselves, but not before that they are gone', () => {
  set(1, [[5, 'My boss']]);
  assert.equal(nameOf(alice), 'My boss');
  assert.equal(nameOf({ ...alice, deleted: true }), 'Deleted user');
  restore(2);
  assert.equal(nameOf(alice), 'Alice', 'another person at this browser calls them otherwise');
});

test('small faces ask for the small picture; what is no avatar is asked for as it is', () => {
  const path = `/api/avatars/${'ab'.repeat(32)}.webp`;
  assert.equal(pictureFor(path, 40), path.replace('.webp', '-96.webp'));
  assert.equal(pictureFor(path, 96), path);
  for (const other of ['', '/elsewhere.webp', `https://evil.example${path}`])
    assert.equal(pictureFor(other, 40), other);
});

test('JPEG, PNG and WebP of up to 5 MB can become a picture', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp']) assert.equal(faultOf({ type, size: LARGEST }), null);
  for (const type of ['image/gif', 'image/svg+xml', 'application/pdf', ''])
    assert.equal(faultOf({ type, size: 1 }), 'type');
  assert.equal(faultOf({ type: 'image/png', size: LARGEST + 1 }), 'size');
});
