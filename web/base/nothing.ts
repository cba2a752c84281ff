// In place of `long`, which protobufjs would use if it found it: ids stay below 2^53 (proto/runtime.js).
export {};
