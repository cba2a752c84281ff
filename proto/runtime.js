// Sets protobufjs up for message.js. A module of its own, because message.js reads it while it loads.
import protobuf from 'protobufjs/minimal.js';

// Ids stay below 2^53, so 64-bit fields are plain numbers instead of Long objects.
protobuf.util.Long = null;
protobuf.configure();
// Nothing on the page nests deeper than Event > SyncPage > Message > Content > Album > Content > Image > File.
protobuf.util.recursionLimit = 16;
protobuf.Reader.recursionLimit = 16;
