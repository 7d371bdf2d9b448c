import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../core/bridge/codec.ts';

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => new Uint8Array(bytes)),
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('node'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).node;

test('what is written is read again, bytes included', () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect(decodeEnvelope(encodeEnvelope(value))).toEqual(value);
    }),
  );
  expect(decodeEnvelope(encodeEnvelope(undefined))).toBeUndefined();
});

test('a message that was cut or lengthened is refused', () => {
  const whole = encodeEnvelope({ name: 'a', bytes: new Uint8Array([1, 2, 3]) });
  for (let length = 0; length < whole.length; length += 1)
    expect(() => decodeEnvelope(whole.slice(0, length))).toThrow();
  expect(() => decodeEnvelope(new Uint8Array([...whole, 0]))).toThrow();
});

function message(head: unknown, bytes: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const whole = new Uint8Array([0, 0, 0, 0, ...text, ...bytes]);
  new DataView(whole.buffer).setUint32(0, text.length);
  return whole;
}

test.each([
  ['a part on a key that is not there', { value: {}, parts: [{ path: ['x'], length: 1 }] }],
  ['a part on a value', { value: { x: 1 }, parts: [{ path: ['x'], length: 1 }] }],
  ['a part on a prototype', { value: {}, parts: [{ path: ['__proto__', 'x'], length: 1 }] }],
  ['a part of negative length', { value: { x: null }, parts: [{ path: ['x'], length: -1 }] }],
  ['a part of a length that is no number', { value: { x: null }, parts: [{ path: ['x'], length: '1' }] }],
  ['parts that are no list', { value: 1, parts: 1 }],
  ['no parts', { value: 1 }],
])('%s is refused', (_, head) => {
  expect(() => decodeEnvelope(message(head, [0]))).toThrow();
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});
