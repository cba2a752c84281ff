// What `#proto` imports: the generated code of message.proto, set up once for server, browser and tests.
import protobuf from 'protobufjs/minimal.js';

// Ids stay below 2^53, so 64-bit fields decode to plain numbers instead of Long objects. Before the first decode.
protobuf.util.Long = null;
protobuf.configure();
// Nothing on the page nests deeper than Event > SyncPage > Message > Content > Album > Content > Image > File.
protobuf.util.recursionLimit = 16;
protobuf.Reader.recursionLimit = 16;

import { parley } from './message.js';

export const v1 = parley.v1;
