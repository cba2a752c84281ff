import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace parley. */
export namespace parley {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Command.
         * @deprecated Use parley.v1.Command.$Properties instead.
         */
        interface ICommand extends parley.v1.Command.$Properties {
        }

        /** Represents a Command. */
        class Command {

            /**
             * Constructs a new Command.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Command.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Command id. */
            id: number;

            /** Command send. */
            send?: (parley.v1.Send.$Properties|null);

            /** Command edit. */
            edit?: (parley.v1.Edit.$Properties|null);

            /** Command recall. */
            recall?: (parley.v1.Recall.$Properties|null);

            /** Command react. */
            react?: (parley.v1.React.$Properties|null);

            /** Command markRead. */
            markRead?: (parley.v1.MarkRead.$Properties|null);

            /** Command typing. */
            typing?: (parley.v1.SetTyping.$Properties|null);

            /** Command sync. */
            sync?: (parley.v1.Sync.$Properties|null);

            /** Command call. */
            call?: (parley.v1.CallCommand.$Properties|null);

            /** Command ping. */
            ping?: (parley.v1.Ping.$Properties|null);

            /** Command hide. */
            hide?: (parley.v1.Hide.$Properties|null);

            /** Command pin. */
            pin?: (parley.v1.Pin.$Properties|null);

            /** Command setMine. */
            setMine?: (parley.v1.SetMine.$Properties|null);

            /** Command body. */
            body?: ("send"|"edit"|"recall"|"react"|"markRead"|"typing"|"sync"|"call"|"ping"|"hide"|"pin"|"setMine");

            /**
             * Creates a new Command instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Command instance
             */
            static create(properties: parley.v1.Command.$Shape): parley.v1.Command & parley.v1.Command.$Shape;
            static create(properties?: parley.v1.Command.$Properties): parley.v1.Command;

            /**
             * Encodes the specified Command message. Does not implicitly {@link parley.v1.Command.verify|verify} messages.
             * @param message Command message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Command & parley.v1.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Command & parley.v1.Command.$Shape;

            /**
             * Creates a Command message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Command
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Command;

            /**
             * Creates a plain object from a Command message. Also converts values to other types if specified.
             * @param message Command
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Command, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Command to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Command {

            /** Properties of a Command. */
            interface $Properties {

                /** Command id */
                id?: (number|null);

                /** Command send */
                send?: (parley.v1.Send.$Properties|null);

                /** Command edit */
                edit?: (parley.v1.Edit.$Properties|null);

                /** Command recall */
                recall?: (parley.v1.Recall.$Properties|null);

                /** Command react */
                react?: (parley.v1.React.$Properties|null);

                /** Command markRead */
                markRead?: (parley.v1.MarkRead.$Properties|null);

                /** Command typing */
                typing?: (parley.v1.SetTyping.$Properties|null);

                /** Command sync */
                sync?: (parley.v1.Sync.$Properties|null);

                /** Command call */
                call?: (parley.v1.CallCommand.$Properties|null);

                /** Command ping */
                ping?: (parley.v1.Ping.$Properties|null);

                /** Command hide */
                hide?: (parley.v1.Hide.$Properties|null);

                /** Command pin */
                pin?: (parley.v1.Pin.$Properties|null);

                /** Command setMine */
                setMine?: (parley.v1.SetMine.$Properties|null);

                /** Command body */
                body?: ("send"|"edit"|"recall"|"react"|"markRead"|"typing"|"sync"|"call"|"ping"|"hide"|"pin"|"setMine");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Command. */
            type $Shape = {
              id?: number|null;
              send?: parley.v1.Send.$Shape|null;
              edit?: parley.v1.Edit.$Shape|null;
              recall?: parley.v1.Recall.$Shape|null;
              react?: parley.v1.React.$Shape|null;
              markRead?: parley.v1.MarkRead.$Shape|null;
              typing?: parley.v1.SetTyping.$Shape|null;
              sync?: parley.v1.Sync.$Shape|null;
              call?: parley.v1.CallCommand.$Shape|null;
              ping?: parley.v1.Ping.$Shape|null;
              hide?: parley.v1.Hide.$Shape|null;
              pin?: parley.v1.Pin.$Shape|null;
              setMine?: parley.v1.SetMine.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "send"; send: parley.v1.Send.$Shape; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "edit"; send?: null; edit: parley.v1.Edit.$Shape; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "recall"; send?: null; edit?: null; recall: parley.v1.Recall.$Shape; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "react"; send?: null; edit?: null; recall?: null; react: parley.v1.React.$Shape; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "markRead"; send?: null; edit?: null; recall?: null; react?: null; markRead: parley.v1.MarkRead.$Shape; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "typing"; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing: parley.v1.SetTyping.$Shape; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "sync"; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync: parley.v1.Sync.$Shape; call?: null; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "call"; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call: parley.v1.CallCommand.$Shape; ping?: null; hide?: null; pin?: null; setMine?: null }|{ body?: "ping"; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping: parley.v1.Ping.$Shape; hide?: null; pin?: null; setMine?: null }|{ body?: "hide"; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide: parley.v1.Hide.$Shape; pin?: null; setMine?: null }|{ body?: "pin"; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin: parley.v1.Pin.$Shape; setMine?: null }|{ body?: "setMine"; send?: null; edit?: null; recall?: null; react?: null; markRead?: null; typing?: null; sync?: null; call?: null; ping?: null; hide?: null; pin?: null; setMine: parley.v1.SetMine.$Shape })
            );
        }

        /**
         * Properties of a Send.
         * @deprecated Use parley.v1.Send.$Properties instead.
         */
        interface ISend extends parley.v1.Send.$Properties {
        }

        /** Represents a Send. */
        class Send {

            /**
             * Constructs a new Send.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Send.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Send conversationId. */
            conversationId: number;

            /** Send clientId. */
            clientId: Uint8Array;

            /** Send content. */
            content?: (parley.v1.Content.$Properties|null);

            /** Send quotedSeq. */
            quotedSeq: number;

            /** Send whisperTo. */
            whisperTo: number;

            /** Send mentions. */
            mentions: number[];

            /** Send mentionAll. */
            mentionAll: boolean;

            /** Send forwarded. */
            forwarded?: (parley.v1.Origin.$Properties|null);

            /**
             * Creates a new Send instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Send instance
             */
            static create(properties: parley.v1.Send.$Shape): parley.v1.Send & parley.v1.Send.$Shape;
            static create(properties?: parley.v1.Send.$Properties): parley.v1.Send;

            /**
             * Encodes the specified Send message. Does not implicitly {@link parley.v1.Send.verify|verify} messages.
             * @param message Send message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Send.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Send message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Send & parley.v1.Send.$Shape} Send
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Send & parley.v1.Send.$Shape;

            /**
             * Creates a Send message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Send
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Send;

            /**
             * Creates a plain object from a Send message. Also converts values to other types if specified.
             * @param message Send
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Send, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Send to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Send {

            /** Properties of a Send. */
            interface $Properties {

                /** Send conversationId */
                conversationId?: (number|null);

                /** Send clientId */
                clientId?: (Uint8Array|null);

                /** Send content */
                content?: (parley.v1.Content.$Properties|null);

                /** Send quotedSeq */
                quotedSeq?: (number|null);

                /** Send whisperTo */
                whisperTo?: (number|null);

                /** Send mentions */
                mentions?: (number[]|null);

                /** Send mentionAll */
                mentionAll?: (boolean|null);

                /** Send forwarded */
                forwarded?: (parley.v1.Origin.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Send. */
            type $Shape = {
              conversationId?: number|null;
              clientId?: Uint8Array|null;
              content?: parley.v1.Content.$Shape|null;
              quotedSeq?: number|null;
              whisperTo?: number|null;
              mentions?: number[]|null;
              mentionAll?: boolean|null;
              forwarded?: parley.v1.Origin.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an Edit.
         * @deprecated Use parley.v1.Edit.$Properties instead.
         */
        interface IEdit extends parley.v1.Edit.$Properties {
        }

        /** Represents an Edit. */
        class Edit {

            /**
             * Constructs a new Edit.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Edit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Edit conversationId. */
            conversationId: number;

            /** Edit seq. */
            seq: number;

            /** Edit content. */
            content?: (parley.v1.Content.$Properties|null);

            /** Edit mentions. */
            mentions: number[];

            /**
             * Creates a new Edit instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Edit instance
             */
            static create(properties: parley.v1.Edit.$Shape): parley.v1.Edit & parley.v1.Edit.$Shape;
            static create(properties?: parley.v1.Edit.$Properties): parley.v1.Edit;

            /**
             * Encodes the specified Edit message. Does not implicitly {@link parley.v1.Edit.verify|verify} messages.
             * @param message Edit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Edit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Edit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Edit & parley.v1.Edit.$Shape} Edit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Edit & parley.v1.Edit.$Shape;

            /**
             * Creates an Edit message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Edit
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Edit;

            /**
             * Creates a plain object from an Edit message. Also converts values to other types if specified.
             * @param message Edit
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Edit, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Edit to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Edit {

            /** Properties of an Edit. */
            interface $Properties {

                /** Edit conversationId */
                conversationId?: (number|null);

                /** Edit seq */
                seq?: (number|null);

                /** Edit content */
                content?: (parley.v1.Content.$Properties|null);

                /** Edit mentions */
                mentions?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Edit. */
            type $Shape = {
              conversationId?: number|null;
              seq?: number|null;
              content?: parley.v1.Content.$Shape|null;
              mentions?: number[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Recall.
         * @deprecated Use parley.v1.Recall.$Properties instead.
         */
        interface IRecall extends parley.v1.Recall.$Properties {
        }

        /** Represents a Recall. */
        class Recall {

            /**
             * Constructs a new Recall.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Recall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Recall conversationId. */
            conversationId: number;

            /** Recall seq. */
            seq: number;

            /**
             * Creates a new Recall instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Recall instance
             */
            static create(properties: parley.v1.Recall.$Shape): parley.v1.Recall & parley.v1.Recall.$Shape;
            static create(properties?: parley.v1.Recall.$Properties): parley.v1.Recall;

            /**
             * Encodes the specified Recall message. Does not implicitly {@link parley.v1.Recall.verify|verify} messages.
             * @param message Recall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Recall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Recall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Recall & parley.v1.Recall.$Shape} Recall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Recall & parley.v1.Recall.$Shape;

            /**
             * Creates a Recall message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Recall
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Recall;

            /**
             * Creates a plain object from a Recall message. Also converts values to other types if specified.
             * @param message Recall
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Recall, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Recall to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Recall {

            /** Properties of a Recall. */
            interface $Properties {

                /** Recall conversationId */
                conversationId?: (number|null);

                /** Recall seq */
                seq?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Recall. */
            type $Shape = parley.v1.Recall.$Properties;
        }

        /**
         * Properties of a React.
         * @deprecated Use parley.v1.React.$Properties instead.
         */
        interface IReact extends parley.v1.React.$Properties {
        }

        /** Represents a React. */
        class React {

            /**
             * Constructs a new React.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.React.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** React conversationId. */
            conversationId: number;

            /** React seq. */
            seq: number;

            /** React emoji. */
            emoji: string;

            /** React remove. */
            remove: boolean;

            /**
             * Creates a new React instance using the specified properties.
             * @param [properties] Properties to set
             * @returns React instance
             */
            static create(properties: parley.v1.React.$Shape): parley.v1.React & parley.v1.React.$Shape;
            static create(properties?: parley.v1.React.$Properties): parley.v1.React;

            /**
             * Encodes the specified React message. Does not implicitly {@link parley.v1.React.verify|verify} messages.
             * @param message React message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.React.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a React message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.React & parley.v1.React.$Shape} React
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.React & parley.v1.React.$Shape;

            /**
             * Creates a React message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns React
             */
            static fromObject(object: { [k: string]: any }): parley.v1.React;

            /**
             * Creates a plain object from a React message. Also converts values to other types if specified.
             * @param message React
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.React, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this React to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace React {

            /** Properties of a React. */
            interface $Properties {

                /** React conversationId */
                conversationId?: (number|null);

                /** React seq */
                seq?: (number|null);

                /** React emoji */
                emoji?: (string|null);

                /** React remove */
                remove?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a React. */
            type $Shape = parley.v1.React.$Properties;
        }

        /**
         * Properties of a MarkRead.
         * @deprecated Use parley.v1.MarkRead.$Properties instead.
         */
        interface IMarkRead extends parley.v1.MarkRead.$Properties {
        }

        /** Represents a MarkRead. */
        class MarkRead {

            /**
             * Constructs a new MarkRead.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.MarkRead.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MarkRead conversationId. */
            conversationId: number;

            /** MarkRead seq. */
            seq: number;

            /** MarkRead deliveredSeq. */
            deliveredSeq: number;

            /**
             * Creates a new MarkRead instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MarkRead instance
             */
            static create(properties: parley.v1.MarkRead.$Shape): parley.v1.MarkRead & parley.v1.MarkRead.$Shape;
            static create(properties?: parley.v1.MarkRead.$Properties): parley.v1.MarkRead;

            /**
             * Encodes the specified MarkRead message. Does not implicitly {@link parley.v1.MarkRead.verify|verify} messages.
             * @param message MarkRead message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.MarkRead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MarkRead message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.MarkRead & parley.v1.MarkRead.$Shape} MarkRead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.MarkRead & parley.v1.MarkRead.$Shape;

            /**
             * Creates a MarkRead message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MarkRead
             */
            static fromObject(object: { [k: string]: any }): parley.v1.MarkRead;

            /**
             * Creates a plain object from a MarkRead message. Also converts values to other types if specified.
             * @param message MarkRead
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.MarkRead, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MarkRead to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MarkRead {

            /** Properties of a MarkRead. */
            interface $Properties {

                /** MarkRead conversationId */
                conversationId?: (number|null);

                /** MarkRead seq */
                seq?: (number|null);

                /** MarkRead deliveredSeq */
                deliveredSeq?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MarkRead. */
            type $Shape = parley.v1.MarkRead.$Properties;
        }

        /**
         * Properties of a Hide.
         * @deprecated Use parley.v1.Hide.$Properties instead.
         */
        interface IHide extends parley.v1.Hide.$Properties {
        }

        /** Represents a Hide. */
        class Hide {

            /**
             * Constructs a new Hide.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Hide.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hide conversationId. */
            conversationId: number;

            /** Hide seq. */
            seq: number;

            /** Hide undo. */
            undo: boolean;

            /**
             * Creates a new Hide instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Hide instance
             */
            static create(properties: parley.v1.Hide.$Shape): parley.v1.Hide & parley.v1.Hide.$Shape;
            static create(properties?: parley.v1.Hide.$Properties): parley.v1.Hide;

            /**
             * Encodes the specified Hide message. Does not implicitly {@link parley.v1.Hide.verify|verify} messages.
             * @param message Hide message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Hide.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hide message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Hide & parley.v1.Hide.$Shape} Hide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Hide & parley.v1.Hide.$Shape;

            /**
             * Creates a Hide message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Hide
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Hide;

            /**
             * Creates a plain object from a Hide message. Also converts values to other types if specified.
             * @param message Hide
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Hide, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Hide to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Hide {

            /** Properties of a Hide. */
            interface $Properties {

                /** Hide conversationId */
                conversationId?: (number|null);

                /** Hide seq */
                seq?: (number|null);

                /** Hide undo */
                undo?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hide. */
            type $Shape = parley.v1.Hide.$Properties;
        }

        /**
         * Properties of a Pin.
         * @deprecated Use parley.v1.Pin.$Properties instead.
         */
        interface IPin extends parley.v1.Pin.$Properties {
        }

        /** Represents a Pin. */
        class Pin {

            /**
             * Constructs a new Pin.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Pin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pin conversationId. */
            conversationId: number;

            /** Pin seq. */
            seq: number;

            /** Pin remove. */
            remove: boolean;

            /**
             * Creates a new Pin instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Pin instance
             */
            static create(properties: parley.v1.Pin.$Shape): parley.v1.Pin & parley.v1.Pin.$Shape;
            static create(properties?: parley.v1.Pin.$Properties): parley.v1.Pin;

            /**
             * Encodes the specified Pin message. Does not implicitly {@link parley.v1.Pin.verify|verify} messages.
             * @param message Pin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Pin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Pin & parley.v1.Pin.$Shape} Pin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Pin & parley.v1.Pin.$Shape;

            /**
             * Creates a Pin message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Pin
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Pin;

            /**
             * Creates a plain object from a Pin message. Also converts values to other types if specified.
             * @param message Pin
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Pin, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Pin to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Pin {

            /** Properties of a Pin. */
            interface $Properties {

                /** Pin conversationId */
                conversationId?: (number|null);

                /** Pin seq */
                seq?: (number|null);

                /** Pin remove */
                remove?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pin. */
            type $Shape = parley.v1.Pin.$Properties;
        }

        /**
         * Properties of a SetMine.
         * @deprecated Use parley.v1.SetMine.$Properties instead.
         */
        interface ISetMine extends parley.v1.SetMine.$Properties {
        }

        /** Represents a SetMine. */
        class SetMine {

            /**
             * Constructs a new SetMine.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.SetMine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetMine conversationId. */
            conversationId: number;

            /** SetMine draft. */
            draft?: (string|null);

            /** SetMine pinned. */
            pinned?: (boolean|null);

            /** SetMine notifications. */
            notifications?: (parley.v1.NotificationLevel|null);

            /** SetMine markedUnread. */
            markedUnread?: (boolean|null);

            /**
             * Creates a new SetMine instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SetMine instance
             */
            static create(properties: parley.v1.SetMine.$Shape): parley.v1.SetMine & parley.v1.SetMine.$Shape;
            static create(properties?: parley.v1.SetMine.$Properties): parley.v1.SetMine;

            /**
             * Encodes the specified SetMine message. Does not implicitly {@link parley.v1.SetMine.verify|verify} messages.
             * @param message SetMine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.SetMine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetMine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.SetMine & parley.v1.SetMine.$Shape} SetMine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.SetMine & parley.v1.SetMine.$Shape;

            /**
             * Creates a SetMine message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SetMine
             */
            static fromObject(object: { [k: string]: any }): parley.v1.SetMine;

            /**
             * Creates a plain object from a SetMine message. Also converts values to other types if specified.
             * @param message SetMine
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.SetMine, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SetMine to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SetMine {

            /** Properties of a SetMine. */
            interface $Properties {

                /** SetMine conversationId */
                conversationId?: (number|null);

                /** SetMine draft */
                draft?: (string|null);

                /** SetMine pinned */
                pinned?: (boolean|null);

                /** SetMine notifications */
                notifications?: (parley.v1.NotificationLevel|null);

                /** SetMine markedUnread */
                markedUnread?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetMine. */
            type $Shape = parley.v1.SetMine.$Properties;
        }

        /**
         * Properties of a SetTyping.
         * @deprecated Use parley.v1.SetTyping.$Properties instead.
         */
        interface ISetTyping extends parley.v1.SetTyping.$Properties {
        }

        /** Represents a SetTyping. */
        class SetTyping {

            /**
             * Constructs a new SetTyping.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.SetTyping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetTyping conversationId. */
            conversationId: number;

            /** SetTyping state. */
            state: parley.v1.TypingState;

            /**
             * Creates a new SetTyping instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SetTyping instance
             */
            static create(properties: parley.v1.SetTyping.$Shape): parley.v1.SetTyping & parley.v1.SetTyping.$Shape;
            static create(properties?: parley.v1.SetTyping.$Properties): parley.v1.SetTyping;

            /**
             * Encodes the specified SetTyping message. Does not implicitly {@link parley.v1.SetTyping.verify|verify} messages.
             * @param message SetTyping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.SetTyping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetTyping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.SetTyping & parley.v1.SetTyping.$Shape} SetTyping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.SetTyping & parley.v1.SetTyping.$Shape;

            /**
             * Creates a SetTyping message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SetTyping
             */
            static fromObject(object: { [k: string]: any }): parley.v1.SetTyping;

            /**
             * Creates a plain object from a SetTyping message. Also converts values to other types if specified.
             * @param message SetTyping
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.SetTyping, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SetTyping to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SetTyping {

            /** Properties of a SetTyping. */
            interface $Properties {

                /** SetTyping conversationId */
                conversationId?: (number|null);

                /** SetTyping state */
                state?: (parley.v1.TypingState|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetTyping. */
            type $Shape = parley.v1.SetTyping.$Properties;
        }

        /**
         * Properties of a Sync.
         * @deprecated Use parley.v1.Sync.$Properties instead.
         */
        interface ISync extends parley.v1.Sync.$Properties {
        }

        /** Represents a Sync. */
        class Sync {

            /**
             * Constructs a new Sync.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Sync.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Sync cursors. */
            cursors: parley.v1.Cursor.$Properties[];

            /**
             * Creates a new Sync instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Sync instance
             */
            static create(properties: parley.v1.Sync.$Shape): parley.v1.Sync & parley.v1.Sync.$Shape;
            static create(properties?: parley.v1.Sync.$Properties): parley.v1.Sync;

            /**
             * Encodes the specified Sync message. Does not implicitly {@link parley.v1.Sync.verify|verify} messages.
             * @param message Sync message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Sync.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Sync message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Sync & parley.v1.Sync.$Shape} Sync
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Sync & parley.v1.Sync.$Shape;

            /**
             * Creates a Sync message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Sync
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Sync;

            /**
             * Creates a plain object from a Sync message. Also converts values to other types if specified.
             * @param message Sync
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Sync, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Sync to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Sync {

            /** Properties of a Sync. */
            interface $Properties {

                /** Sync cursors */
                cursors?: (parley.v1.Cursor.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Sync. */
            type $Shape = parley.v1.Sync.$Properties;
        }

        /**
         * Properties of a Cursor.
         * @deprecated Use parley.v1.Cursor.$Properties instead.
         */
        interface ICursor extends parley.v1.Cursor.$Properties {
        }

        /** Represents a Cursor. */
        class Cursor {

            /**
             * Constructs a new Cursor.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Cursor.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cursor conversationId. */
            conversationId: number;

            /** Cursor rev. */
            rev: number;

            /** Cursor limit. */
            limit: number;

            /**
             * Creates a new Cursor instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Cursor instance
             */
            static create(properties: parley.v1.Cursor.$Shape): parley.v1.Cursor & parley.v1.Cursor.$Shape;
            static create(properties?: parley.v1.Cursor.$Properties): parley.v1.Cursor;

            /**
             * Encodes the specified Cursor message. Does not implicitly {@link parley.v1.Cursor.verify|verify} messages.
             * @param message Cursor message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Cursor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cursor message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Cursor & parley.v1.Cursor.$Shape} Cursor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Cursor & parley.v1.Cursor.$Shape;

            /**
             * Creates a Cursor message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Cursor
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Cursor;

            /**
             * Creates a plain object from a Cursor message. Also converts values to other types if specified.
             * @param message Cursor
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Cursor, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Cursor to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Cursor {

            /** Properties of a Cursor. */
            interface $Properties {

                /** Cursor conversationId */
                conversationId?: (number|null);

                /** Cursor rev */
                rev?: (number|null);

                /** Cursor limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cursor. */
            type $Shape = parley.v1.Cursor.$Properties;
        }

        /**
         * Properties of a Ping.
         * @deprecated Use parley.v1.Ping.$Properties instead.
         */
        interface IPing extends parley.v1.Ping.$Properties {
        }

        /** Represents a Ping. */
        class Ping {

            /**
             * Constructs a new Ping.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Ping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Ping instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Ping instance
             */
            static create(properties: parley.v1.Ping.$Shape): parley.v1.Ping & parley.v1.Ping.$Shape;
            static create(properties?: parley.v1.Ping.$Properties): parley.v1.Ping;

            /**
             * Encodes the specified Ping message. Does not implicitly {@link parley.v1.Ping.verify|verify} messages.
             * @param message Ping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Ping & parley.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Ping & parley.v1.Ping.$Shape;

            /**
             * Creates a Ping message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ping
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Ping;

            /**
             * Creates a plain object from a Ping message. Also converts values to other types if specified.
             * @param message Ping
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Ping, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ping to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Ping {

            /** Properties of a Ping. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ping. */
            type $Shape = parley.v1.Ping.$Properties;
        }

        /**
         * Properties of an Event.
         * @deprecated Use parley.v1.Event.$Properties instead.
         */
        interface IEvent extends parley.v1.Event.$Properties {
        }

        /** Represents an Event. */
        class Event {

            /**
             * Constructs a new Event.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Event.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Event replyTo. */
            replyTo: number;

            /** Event welcome. */
            welcome?: (parley.v1.Welcome.$Properties|null);

            /** Event pong. */
            pong?: (parley.v1.Pong.$Properties|null);

            /** Event refusal. */
            refusal?: (parley.v1.Refusal.$Properties|null);

            /** Event posted. */
            posted?: (parley.v1.Posted.$Properties|null);

            /** Event messages. */
            messages?: (parley.v1.Messages.$Properties|null);

            /** Event skip. */
            skip?: (parley.v1.Skip.$Properties|null);

            /** Event syncPage. */
            syncPage?: (parley.v1.SyncPage.$Properties|null);

            /** Event readChanged. */
            readChanged?: (parley.v1.ReadChanged.$Properties|null);

            /** Event typing. */
            typing?: (parley.v1.Typing.$Properties|null);

            /** Event presence. */
            presence?: (parley.v1.Presence.$Properties|null);

            /** Event conversationChanged. */
            conversationChanged?: (parley.v1.ConversationChanged.$Properties|null);

            /** Event friendChanged. */
            friendChanged?: (parley.v1.FriendChanged.$Properties|null);

            /** Event call. */
            call?: (parley.v1.CallEvent.$Properties|null);

            /** Event heads. */
            heads?: (parley.v1.Heads.$Properties|null);

            /** Event goAway. */
            goAway?: (parley.v1.GoAway.$Properties|null);

            /** Event changed. */
            changed?: (parley.v1.Changed.$Properties|null);

            /** Event userChanged. */
            userChanged?: (parley.v1.UserChanged.$Properties|null);

            /** Event hidden. */
            hidden?: (parley.v1.Hidden.$Properties|null);

            /** Event joinRequests. */
            joinRequests?: (parley.v1.JoinRequests.$Properties|null);

            /** Event membersChanged. */
            membersChanged?: (parley.v1.MembersChanged.$Properties|null);

            /** Event body. */
            body?: ("welcome"|"pong"|"refusal"|"posted"|"messages"|"skip"|"syncPage"|"readChanged"|"typing"|"presence"|"conversationChanged"|"friendChanged"|"call"|"heads"|"goAway"|"changed"|"userChanged"|"hidden"|"joinRequests"|"membersChanged");

            /**
             * Creates a new Event instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Event instance
             */
            static create(properties: parley.v1.Event.$Shape): parley.v1.Event & parley.v1.Event.$Shape;
            static create(properties?: parley.v1.Event.$Properties): parley.v1.Event;

            /**
             * Encodes the specified Event message. Does not implicitly {@link parley.v1.Event.verify|verify} messages.
             * @param message Event message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Event message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Event & parley.v1.Event.$Shape} Event
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Event & parley.v1.Event.$Shape;

            /**
             * Creates an Event message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Event
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Event;

            /**
             * Creates a plain object from an Event message. Also converts values to other types if specified.
             * @param message Event
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Event, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Event to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Event {

            /** Properties of an Event. */
            interface $Properties {

                /** Event replyTo */
                replyTo?: (number|null);

                /** Event welcome */
                welcome?: (parley.v1.Welcome.$Properties|null);

                /** Event pong */
                pong?: (parley.v1.Pong.$Properties|null);

                /** Event refusal */
                refusal?: (parley.v1.Refusal.$Properties|null);

                /** Event posted */
                posted?: (parley.v1.Posted.$Properties|null);

                /** Event messages */
                messages?: (parley.v1.Messages.$Properties|null);

                /** Event skip */
                skip?: (parley.v1.Skip.$Properties|null);

                /** Event syncPage */
                syncPage?: (parley.v1.SyncPage.$Properties|null);

                /** Event readChanged */
                readChanged?: (parley.v1.ReadChanged.$Properties|null);

                /** Event typing */
                typing?: (parley.v1.Typing.$Properties|null);

                /** Event presence */
                presence?: (parley.v1.Presence.$Properties|null);

                /** Event conversationChanged */
                conversationChanged?: (parley.v1.ConversationChanged.$Properties|null);

                /** Event friendChanged */
                friendChanged?: (parley.v1.FriendChanged.$Properties|null);

                /** Event call */
                call?: (parley.v1.CallEvent.$Properties|null);

                /** Event heads */
                heads?: (parley.v1.Heads.$Properties|null);

                /** Event goAway */
                goAway?: (parley.v1.GoAway.$Properties|null);

                /** Event changed */
                changed?: (parley.v1.Changed.$Properties|null);

                /** Event userChanged */
                userChanged?: (parley.v1.UserChanged.$Properties|null);

                /** Event hidden */
                hidden?: (parley.v1.Hidden.$Properties|null);

                /** Event joinRequests */
                joinRequests?: (parley.v1.JoinRequests.$Properties|null);

                /** Event membersChanged */
                membersChanged?: (parley.v1.MembersChanged.$Properties|null);

                /** Event body */
                body?: ("welcome"|"pong"|"refusal"|"posted"|"messages"|"skip"|"syncPage"|"readChanged"|"typing"|"presence"|"conversationChanged"|"friendChanged"|"call"|"heads"|"goAway"|"changed"|"userChanged"|"hidden"|"joinRequests"|"membersChanged");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Event. */
            type $Shape = {
              replyTo?: number|null;
              welcome?: parley.v1.Welcome.$Shape|null;
              pong?: parley.v1.Pong.$Shape|null;
              refusal?: parley.v1.Refusal.$Shape|null;
              posted?: parley.v1.Posted.$Shape|null;
              messages?: parley.v1.Messages.$Shape|null;
              skip?: parley.v1.Skip.$Shape|null;
              syncPage?: parley.v1.SyncPage.$Shape|null;
              readChanged?: parley.v1.ReadChanged.$Shape|null;
              typing?: parley.v1.Typing.$Shape|null;
              presence?: parley.v1.Presence.$Shape|null;
              conversationChanged?: parley.v1.ConversationChanged.$Shape|null;
              friendChanged?: parley.v1.FriendChanged.$Shape|null;
              call?: parley.v1.CallEvent.$Shape|null;
              heads?: parley.v1.Heads.$Shape|null;
              goAway?: parley.v1.GoAway.$Shape|null;
              changed?: parley.v1.Changed.$Shape|null;
              userChanged?: parley.v1.UserChanged.$Shape|null;
              hidden?: parley.v1.Hidden.$Shape|null;
              joinRequests?: parley.v1.JoinRequests.$Shape|null;
              membersChanged?: parley.v1.MembersChanged.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "welcome"; welcome: parley.v1.Welcome.$Shape; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "pong"; welcome?: null; pong: parley.v1.Pong.$Shape; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "refusal"; welcome?: null; pong?: null; refusal: parley.v1.Refusal.$Shape; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "posted"; welcome?: null; pong?: null; refusal?: null; posted: parley.v1.Posted.$Shape; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "messages"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages: parley.v1.Messages.$Shape; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "skip"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip: parley.v1.Skip.$Shape; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "syncPage"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage: parley.v1.SyncPage.$Shape; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "readChanged"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged: parley.v1.ReadChanged.$Shape; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "typing"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing: parley.v1.Typing.$Shape; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "presence"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence: parley.v1.Presence.$Shape; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "conversationChanged"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged: parley.v1.ConversationChanged.$Shape; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "friendChanged"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged: parley.v1.FriendChanged.$Shape; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "call"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call: parley.v1.CallEvent.$Shape; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "heads"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads: parley.v1.Heads.$Shape; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "goAway"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway: parley.v1.GoAway.$Shape; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "changed"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed: parley.v1.Changed.$Shape; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "userChanged"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged: parley.v1.UserChanged.$Shape; hidden?: null; joinRequests?: null; membersChanged?: null }|{ body?: "hidden"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden: parley.v1.Hidden.$Shape; joinRequests?: null; membersChanged?: null }|{ body?: "joinRequests"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests: parley.v1.JoinRequests.$Shape; membersChanged?: null }|{ body?: "membersChanged"; welcome?: null; pong?: null; refusal?: null; posted?: null; messages?: null; skip?: null; syncPage?: null; readChanged?: null; typing?: null; presence?: null; conversationChanged?: null; friendChanged?: null; call?: null; heads?: null; goAway?: null; changed?: null; userChanged?: null; hidden?: null; joinRequests?: null; membersChanged: parley.v1.MembersChanged.$Shape })
            );
        }

        /**
         * Properties of a Welcome.
         * @deprecated Use parley.v1.Welcome.$Properties instead.
         */
        interface IWelcome extends parley.v1.Welcome.$Properties {
        }

        /** Represents a Welcome. */
        class Welcome {

            /**
             * Constructs a new Welcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Welcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Welcome userId. */
            userId: number;

            /** Welcome sessionId. */
            sessionId: number;

            /** Welcome time. */
            time: number;

            /** Welcome pingInterval. */
            pingInterval: number;

            /** Welcome heads. */
            heads: parley.v1.Head.$Properties[];

            /** Welcome textLimit. */
            textLimit: number;

            /**
             * Creates a new Welcome instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Welcome instance
             */
            static create(properties: parley.v1.Welcome.$Shape): parley.v1.Welcome & parley.v1.Welcome.$Shape;
            static create(properties?: parley.v1.Welcome.$Properties): parley.v1.Welcome;

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link parley.v1.Welcome.verify|verify} messages.
             * @param message Welcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Welcome & parley.v1.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Welcome & parley.v1.Welcome.$Shape;

            /**
             * Creates a Welcome message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Welcome
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Welcome;

            /**
             * Creates a plain object from a Welcome message. Also converts values to other types if specified.
             * @param message Welcome
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Welcome, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Welcome to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Welcome {

            /** Properties of a Welcome. */
            interface $Properties {

                /** Welcome userId */
                userId?: (number|null);

                /** Welcome sessionId */
                sessionId?: (number|null);

                /** Welcome time */
                time?: (number|null);

                /** Welcome pingInterval */
                pingInterval?: (number|null);

                /** Welcome heads */
                heads?: (parley.v1.Head.$Properties[]|null);

                /** Welcome textLimit */
                textLimit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Welcome. */
            type $Shape = parley.v1.Welcome.$Properties;
        }

        /**
         * Properties of a Head.
         * @deprecated Use parley.v1.Head.$Properties instead.
         */
        interface IHead extends parley.v1.Head.$Properties {
        }

        /** Represents a Head. */
        class Head {

            /**
             * Constructs a new Head.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Head.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Head conversationId. */
            conversationId: number;

            /** Head lastSeq. */
            lastSeq: number;

            /** Head lastRev. */
            lastRev: number;

            /**
             * Creates a new Head instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Head instance
             */
            static create(properties: parley.v1.Head.$Shape): parley.v1.Head & parley.v1.Head.$Shape;
            static create(properties?: parley.v1.Head.$Properties): parley.v1.Head;

            /**
             * Encodes the specified Head message. Does not implicitly {@link parley.v1.Head.verify|verify} messages.
             * @param message Head message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Head.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Head message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Head & parley.v1.Head.$Shape} Head
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Head & parley.v1.Head.$Shape;

            /**
             * Creates a Head message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Head
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Head;

            /**
             * Creates a plain object from a Head message. Also converts values to other types if specified.
             * @param message Head
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Head, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Head to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Head {

            /** Properties of a Head. */
            interface $Properties {

                /** Head conversationId */
                conversationId?: (number|null);

                /** Head lastSeq */
                lastSeq?: (number|null);

                /** Head lastRev */
                lastRev?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Head. */
            type $Shape = parley.v1.Head.$Properties;
        }

        /**
         * Properties of a Pong.
         * @deprecated Use parley.v1.Pong.$Properties instead.
         */
        interface IPong extends parley.v1.Pong.$Properties {
        }

        /** Represents a Pong. */
        class Pong {

            /**
             * Constructs a new Pong.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Pong.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pong time. */
            time: number;

            /** Pong moved. */
            moved: parley.v1.Head.$Properties[];

            /**
             * Creates a new Pong instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Pong instance
             */
            static create(properties: parley.v1.Pong.$Shape): parley.v1.Pong & parley.v1.Pong.$Shape;
            static create(properties?: parley.v1.Pong.$Properties): parley.v1.Pong;

            /**
             * Encodes the specified Pong message. Does not implicitly {@link parley.v1.Pong.verify|verify} messages.
             * @param message Pong message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Pong & parley.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Pong & parley.v1.Pong.$Shape;

            /**
             * Creates a Pong message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Pong
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Pong;

            /**
             * Creates a plain object from a Pong message. Also converts values to other types if specified.
             * @param message Pong
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Pong, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Pong to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Pong {

            /** Properties of a Pong. */
            interface $Properties {

                /** Pong time */
                time?: (number|null);

                /** Pong moved */
                moved?: (parley.v1.Head.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pong. */
            type $Shape = parley.v1.Pong.$Properties;
        }

        /**
         * Properties of a Heads.
         * @deprecated Use parley.v1.Heads.$Properties instead.
         */
        interface IHeads extends parley.v1.Heads.$Properties {
        }

        /** Represents a Heads. */
        class Heads {

            /**
             * Constructs a new Heads.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Heads.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heads heads. */
            heads: parley.v1.Head.$Properties[];

            /**
             * Creates a new Heads instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Heads instance
             */
            static create(properties: parley.v1.Heads.$Shape): parley.v1.Heads & parley.v1.Heads.$Shape;
            static create(properties?: parley.v1.Heads.$Properties): parley.v1.Heads;

            /**
             * Encodes the specified Heads message. Does not implicitly {@link parley.v1.Heads.verify|verify} messages.
             * @param message Heads message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Heads.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heads message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Heads & parley.v1.Heads.$Shape} Heads
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Heads & parley.v1.Heads.$Shape;

            /**
             * Creates a Heads message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Heads
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Heads;

            /**
             * Creates a plain object from a Heads message. Also converts values to other types if specified.
             * @param message Heads
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Heads, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Heads to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Heads {

            /** Properties of a Heads. */
            interface $Properties {

                /** Heads heads */
                heads?: (parley.v1.Head.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heads. */
            type $Shape = parley.v1.Heads.$Properties;
        }

        /**
         * Properties of a Refusal.
         * @deprecated Use parley.v1.Refusal.$Properties instead.
         */
        interface IRefusal extends parley.v1.Refusal.$Properties {
        }

        /** Represents a Refusal. */
        class Refusal {

            /**
             * Constructs a new Refusal.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Refusal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Refusal code. */
            code: parley.v1.RefusalCode;

            /** Refusal message. */
            message: string;

            /** Refusal retryAfter. */
            retryAfter: number;

            /**
             * Creates a new Refusal instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Refusal instance
             */
            static create(properties: parley.v1.Refusal.$Shape): parley.v1.Refusal & parley.v1.Refusal.$Shape;
            static create(properties?: parley.v1.Refusal.$Properties): parley.v1.Refusal;

            /**
             * Encodes the specified Refusal message. Does not implicitly {@link parley.v1.Refusal.verify|verify} messages.
             * @param message Refusal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Refusal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Refusal & parley.v1.Refusal.$Shape} Refusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Refusal & parley.v1.Refusal.$Shape;

            /**
             * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Refusal
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Refusal;

            /**
             * Creates a plain object from a Refusal message. Also converts values to other types if specified.
             * @param message Refusal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Refusal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Refusal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Refusal {

            /** Properties of a Refusal. */
            interface $Properties {

                /** Refusal code */
                code?: (parley.v1.RefusalCode|null);

                /** Refusal message */
                message?: (string|null);

                /** Refusal retryAfter */
                retryAfter?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Refusal. */
            type $Shape = parley.v1.Refusal.$Properties;
        }

        /**
         * Properties of a Posted.
         * @deprecated Use parley.v1.Posted.$Properties instead.
         */
        interface IPosted extends parley.v1.Posted.$Properties {
        }

        /** Represents a Posted. */
        class Posted {

            /**
             * Constructs a new Posted.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Posted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Posted conversationId. */
            conversationId: number;

            /** Posted seq. */
            seq: number;

            /** Posted rev. */
            rev: number;

            /** Posted time. */
            time: number;

            /**
             * Creates a new Posted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Posted instance
             */
            static create(properties: parley.v1.Posted.$Shape): parley.v1.Posted & parley.v1.Posted.$Shape;
            static create(properties?: parley.v1.Posted.$Properties): parley.v1.Posted;

            /**
             * Encodes the specified Posted message. Does not implicitly {@link parley.v1.Posted.verify|verify} messages.
             * @param message Posted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Posted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Posted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Posted & parley.v1.Posted.$Shape} Posted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Posted & parley.v1.Posted.$Shape;

            /**
             * Creates a Posted message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Posted
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Posted;

            /**
             * Creates a plain object from a Posted message. Also converts values to other types if specified.
             * @param message Posted
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Posted, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Posted to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Posted {

            /** Properties of a Posted. */
            interface $Properties {

                /** Posted conversationId */
                conversationId?: (number|null);

                /** Posted seq */
                seq?: (number|null);

                /** Posted rev */
                rev?: (number|null);

                /** Posted time */
                time?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Posted. */
            type $Shape = parley.v1.Posted.$Properties;
        }

        /**
         * Properties of a Changed.
         * @deprecated Use parley.v1.Changed.$Properties instead.
         */
        interface IChanged extends parley.v1.Changed.$Properties {
        }

        /** Represents a Changed. */
        class Changed {

            /**
             * Constructs a new Changed.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Changed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Changed conversationId. */
            conversationId: number;

            /** Changed seq. */
            seq: number;

            /** Changed rev. */
            rev: number;

            /**
             * Creates a new Changed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Changed instance
             */
            static create(properties: parley.v1.Changed.$Shape): parley.v1.Changed & parley.v1.Changed.$Shape;
            static create(properties?: parley.v1.Changed.$Properties): parley.v1.Changed;

            /**
             * Encodes the specified Changed message. Does not implicitly {@link parley.v1.Changed.verify|verify} messages.
             * @param message Changed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Changed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Changed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Changed & parley.v1.Changed.$Shape} Changed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Changed & parley.v1.Changed.$Shape;

            /**
             * Creates a Changed message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Changed
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Changed;

            /**
             * Creates a plain object from a Changed message. Also converts values to other types if specified.
             * @param message Changed
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Changed, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Changed to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Changed {

            /** Properties of a Changed. */
            interface $Properties {

                /** Changed conversationId */
                conversationId?: (number|null);

                /** Changed seq */
                seq?: (number|null);

                /** Changed rev */
                rev?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Changed. */
            type $Shape = parley.v1.Changed.$Properties;
        }

        /**
         * Properties of a Messages.
         * @deprecated Use parley.v1.Messages.$Properties instead.
         */
        interface IMessages extends parley.v1.Messages.$Properties {
        }

        /** Represents a Messages. */
        class Messages {

            /**
             * Constructs a new Messages.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Messages.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Messages conversationId. */
            conversationId: number;

            /** Messages messages. */
            messages: parley.v1.Message.$Properties[];

            /**
             * Creates a new Messages instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Messages instance
             */
            static create(properties: parley.v1.Messages.$Shape): parley.v1.Messages & parley.v1.Messages.$Shape;
            static create(properties?: parley.v1.Messages.$Properties): parley.v1.Messages;

            /**
             * Encodes the specified Messages message. Does not implicitly {@link parley.v1.Messages.verify|verify} messages.
             * @param message Messages message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Messages.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Messages message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Messages & parley.v1.Messages.$Shape} Messages
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Messages & parley.v1.Messages.$Shape;

            /**
             * Creates a Messages message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Messages
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Messages;

            /**
             * Creates a plain object from a Messages message. Also converts values to other types if specified.
             * @param message Messages
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Messages, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Messages to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Messages {

            /** Properties of a Messages. */
            interface $Properties {

                /** Messages conversationId */
                conversationId?: (number|null);

                /** Messages messages */
                messages?: (parley.v1.Message.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Messages. */
            type $Shape = {
              conversationId?: number|null;
              messages?: parley.v1.Message.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Skip.
         * @deprecated Use parley.v1.Skip.$Properties instead.
         */
        interface ISkip extends parley.v1.Skip.$Properties {
        }

        /** Represents a Skip. */
        class Skip {

            /**
             * Constructs a new Skip.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Skip.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Skip conversationId. */
            conversationId: number;

            /** Skip fromRev. */
            fromRev: number;

            /** Skip toRev. */
            toRev: number;

            /** Skip lastSeq. */
            lastSeq: number;

            /**
             * Creates a new Skip instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Skip instance
             */
            static create(properties: parley.v1.Skip.$Shape): parley.v1.Skip & parley.v1.Skip.$Shape;
            static create(properties?: parley.v1.Skip.$Properties): parley.v1.Skip;

            /**
             * Encodes the specified Skip message. Does not implicitly {@link parley.v1.Skip.verify|verify} messages.
             * @param message Skip message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Skip.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Skip message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Skip & parley.v1.Skip.$Shape} Skip
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Skip & parley.v1.Skip.$Shape;

            /**
             * Creates a Skip message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Skip
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Skip;

            /**
             * Creates a plain object from a Skip message. Also converts values to other types if specified.
             * @param message Skip
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Skip, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Skip to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Skip {

            /** Properties of a Skip. */
            interface $Properties {

                /** Skip conversationId */
                conversationId?: (number|null);

                /** Skip fromRev */
                fromRev?: (number|null);

                /** Skip toRev */
                toRev?: (number|null);

                /** Skip lastSeq */
                lastSeq?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Skip. */
            type $Shape = parley.v1.Skip.$Properties;
        }

        /**
         * Properties of a SyncPage.
         * @deprecated Use parley.v1.SyncPage.$Properties instead.
         */
        interface ISyncPage extends parley.v1.SyncPage.$Properties {
        }

        /** Represents a SyncPage. */
        class SyncPage {

            /**
             * Constructs a new SyncPage.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.SyncPage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SyncPage conversationId. */
            conversationId: number;

            /** SyncPage messages. */
            messages: parley.v1.Message.$Properties[];

            /** SyncPage coveredToRev. */
            coveredToRev: number;

            /** SyncPage more. */
            more: boolean;

            /** SyncPage restart. */
            restart: boolean;

            /** SyncPage gone. */
            gone: boolean;

            /**
             * Creates a new SyncPage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SyncPage instance
             */
            static create(properties: parley.v1.SyncPage.$Shape): parley.v1.SyncPage & parley.v1.SyncPage.$Shape;
            static create(properties?: parley.v1.SyncPage.$Properties): parley.v1.SyncPage;

            /**
             * Encodes the specified SyncPage message. Does not implicitly {@link parley.v1.SyncPage.verify|verify} messages.
             * @param message SyncPage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.SyncPage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SyncPage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.SyncPage & parley.v1.SyncPage.$Shape} SyncPage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.SyncPage & parley.v1.SyncPage.$Shape;

            /**
             * Creates a SyncPage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SyncPage
             */
            static fromObject(object: { [k: string]: any }): parley.v1.SyncPage;

            /**
             * Creates a plain object from a SyncPage message. Also converts values to other types if specified.
             * @param message SyncPage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.SyncPage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SyncPage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SyncPage {

            /** Properties of a SyncPage. */
            interface $Properties {

                /** SyncPage conversationId */
                conversationId?: (number|null);

                /** SyncPage messages */
                messages?: (parley.v1.Message.$Properties[]|null);

                /** SyncPage coveredToRev */
                coveredToRev?: (number|null);

                /** SyncPage more */
                more?: (boolean|null);

                /** SyncPage restart */
                restart?: (boolean|null);

                /** SyncPage gone */
                gone?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SyncPage. */
            type $Shape = {
              conversationId?: number|null;
              messages?: parley.v1.Message.$Shape[]|null;
              coveredToRev?: number|null;
              more?: boolean|null;
              restart?: boolean|null;
              gone?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ReadChanged.
         * @deprecated Use parley.v1.ReadChanged.$Properties instead.
         */
        interface IReadChanged extends parley.v1.ReadChanged.$Properties {
        }

        /** Represents a ReadChanged. */
        class ReadChanged {

            /**
             * Constructs a new ReadChanged.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.ReadChanged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadChanged conversationId. */
            conversationId: number;

            /** ReadChanged userId. */
            userId: number;

            /** ReadChanged readSeq. */
            readSeq: number;

            /** ReadChanged deliveredSeq. */
            deliveredSeq: number;

            /** ReadChanged hiddenUnread. */
            hiddenUnread: number;

            /**
             * Creates a new ReadChanged instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReadChanged instance
             */
            static create(properties: parley.v1.ReadChanged.$Shape): parley.v1.ReadChanged & parley.v1.ReadChanged.$Shape;
            static create(properties?: parley.v1.ReadChanged.$Properties): parley.v1.ReadChanged;

            /**
             * Encodes the specified ReadChanged message. Does not implicitly {@link parley.v1.ReadChanged.verify|verify} messages.
             * @param message ReadChanged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.ReadChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadChanged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.ReadChanged & parley.v1.ReadChanged.$Shape} ReadChanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.ReadChanged & parley.v1.ReadChanged.$Shape;

            /**
             * Creates a ReadChanged message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReadChanged
             */
            static fromObject(object: { [k: string]: any }): parley.v1.ReadChanged;

            /**
             * Creates a plain object from a ReadChanged message. Also converts values to other types if specified.
             * @param message ReadChanged
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.ReadChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReadChanged to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ReadChanged {

            /** Properties of a ReadChanged. */
            interface $Properties {

                /** ReadChanged conversationId */
                conversationId?: (number|null);

                /** ReadChanged userId */
                userId?: (number|null);

                /** ReadChanged readSeq */
                readSeq?: (number|null);

                /** ReadChanged deliveredSeq */
                deliveredSeq?: (number|null);

                /** ReadChanged hiddenUnread */
                hiddenUnread?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadChanged. */
            type $Shape = parley.v1.ReadChanged.$Properties;
        }

        /**
         * Properties of a Hidden.
         * @deprecated Use parley.v1.Hidden.$Properties instead.
         */
        interface IHidden extends parley.v1.Hidden.$Properties {
        }

        /** Represents a Hidden. */
        class Hidden {

            /**
             * Constructs a new Hidden.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Hidden.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hidden conversationId. */
            conversationId: number;

            /** Hidden seq. */
            seq: number;

            /** Hidden undo. */
            undo: boolean;

            /**
             * Creates a new Hidden instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Hidden instance
             */
            static create(properties: parley.v1.Hidden.$Shape): parley.v1.Hidden & parley.v1.Hidden.$Shape;
            static create(properties?: parley.v1.Hidden.$Properties): parley.v1.Hidden;

            /**
             * Encodes the specified Hidden message. Does not implicitly {@link parley.v1.Hidden.verify|verify} messages.
             * @param message Hidden message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Hidden.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hidden message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Hidden & parley.v1.Hidden.$Shape} Hidden
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Hidden & parley.v1.Hidden.$Shape;

            /**
             * Creates a Hidden message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Hidden
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Hidden;

            /**
             * Creates a plain object from a Hidden message. Also converts values to other types if specified.
             * @param message Hidden
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Hidden, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Hidden to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Hidden {

            /** Properties of a Hidden. */
            interface $Properties {

                /** Hidden conversationId */
                conversationId?: (number|null);

                /** Hidden seq */
                seq?: (number|null);

                /** Hidden undo */
                undo?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hidden. */
            type $Shape = parley.v1.Hidden.$Properties;
        }

        /**
         * Properties of a Typing.
         * @deprecated Use parley.v1.Typing.$Properties instead.
         */
        interface ITyping extends parley.v1.Typing.$Properties {
        }

        /** Represents a Typing. */
        class Typing {

            /**
             * Constructs a new Typing.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Typing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Typing conversationId. */
            conversationId: number;

            /** Typing userId. */
            userId: number;

            /** Typing state. */
            state: parley.v1.TypingState;

            /**
             * Creates a new Typing instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Typing instance
             */
            static create(properties: parley.v1.Typing.$Shape): parley.v1.Typing & parley.v1.Typing.$Shape;
            static create(properties?: parley.v1.Typing.$Properties): parley.v1.Typing;

            /**
             * Encodes the specified Typing message. Does not implicitly {@link parley.v1.Typing.verify|verify} messages.
             * @param message Typing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Typing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Typing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Typing & parley.v1.Typing.$Shape} Typing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Typing & parley.v1.Typing.$Shape;

            /**
             * Creates a Typing message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Typing
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Typing;

            /**
             * Creates a plain object from a Typing message. Also converts values to other types if specified.
             * @param message Typing
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Typing, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Typing to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Typing {

            /** Properties of a Typing. */
            interface $Properties {

                /** Typing conversationId */
                conversationId?: (number|null);

                /** Typing userId */
                userId?: (number|null);

                /** Typing state */
                state?: (parley.v1.TypingState|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Typing. */
            type $Shape = parley.v1.Typing.$Properties;
        }

        /**
         * Properties of a Presence.
         * @deprecated Use parley.v1.Presence.$Properties instead.
         */
        interface IPresence extends parley.v1.Presence.$Properties {
        }

        /** Represents a Presence. */
        class Presence {

            /**
             * Constructs a new Presence.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Presence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Presence people. */
            people: parley.v1.Presence.PresenceOf.$Properties[];

            /**
             * Creates a new Presence instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Presence instance
             */
            static create(properties: parley.v1.Presence.$Shape): parley.v1.Presence & parley.v1.Presence.$Shape;
            static create(properties?: parley.v1.Presence.$Properties): parley.v1.Presence;

            /**
             * Encodes the specified Presence message. Does not implicitly {@link parley.v1.Presence.verify|verify} messages.
             * @param message Presence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Presence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Presence message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Presence & parley.v1.Presence.$Shape} Presence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Presence & parley.v1.Presence.$Shape;

            /**
             * Creates a Presence message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Presence
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Presence;

            /**
             * Creates a plain object from a Presence message. Also converts values to other types if specified.
             * @param message Presence
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Presence, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Presence to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Presence {

            /** Properties of a Presence. */
            interface $Properties {

                /** Presence people */
                people?: (parley.v1.Presence.PresenceOf.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Presence. */
            type $Shape = parley.v1.Presence.$Properties;

            /**
             * Properties of a PresenceOf.
             * @deprecated Use parley.v1.Presence.PresenceOf.$Properties instead.
             */
            interface IPresenceOf extends parley.v1.Presence.PresenceOf.$Properties {
            }

            /** Represents a PresenceOf. */
            class PresenceOf {

                /**
                 * Constructs a new PresenceOf.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: parley.v1.Presence.PresenceOf.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PresenceOf userId. */
                userId: number;

                /** PresenceOf online. */
                online: boolean;

                /** PresenceOf lastSeen. */
                lastSeen: number;

                /**
                 * Creates a new PresenceOf instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PresenceOf instance
                 */
                static create(properties: parley.v1.Presence.PresenceOf.$Shape): parley.v1.Presence.PresenceOf & parley.v1.Presence.PresenceOf.$Shape;
                static create(properties?: parley.v1.Presence.PresenceOf.$Properties): parley.v1.Presence.PresenceOf;

                /**
                 * Encodes the specified PresenceOf message. Does not implicitly {@link parley.v1.Presence.PresenceOf.verify|verify} messages.
                 * @param message PresenceOf message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: parley.v1.Presence.PresenceOf.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PresenceOf message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {parley.v1.Presence.PresenceOf & parley.v1.Presence.PresenceOf.$Shape} PresenceOf
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Presence.PresenceOf & parley.v1.Presence.PresenceOf.$Shape;

                /**
                 * Creates a PresenceOf message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns PresenceOf
                 */
                static fromObject(object: { [k: string]: any }): parley.v1.Presence.PresenceOf;

                /**
                 * Creates a plain object from a PresenceOf message. Also converts values to other types if specified.
                 * @param message PresenceOf
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: parley.v1.Presence.PresenceOf, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this PresenceOf to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace PresenceOf {

                /** Properties of a PresenceOf. */
                interface $Properties {

                    /** PresenceOf userId */
                    userId?: (number|null);

                    /** PresenceOf online */
                    online?: (boolean|null);

                    /** PresenceOf lastSeen */
                    lastSeen?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PresenceOf. */
                type $Shape = parley.v1.Presence.PresenceOf.$Properties;
            }
        }

        /**
         * Properties of a ConversationChanged.
         * @deprecated Use parley.v1.ConversationChanged.$Properties instead.
         */
        interface IConversationChanged extends parley.v1.ConversationChanged.$Properties {
        }

        /** Represents a ConversationChanged. */
        class ConversationChanged {

            /**
             * Constructs a new ConversationChanged.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.ConversationChanged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConversationChanged conversationId. */
            conversationId: number;

            /** ConversationChanged conversation. */
            conversation?: (parley.v1.Conversation.$Properties|null);

            /** ConversationChanged mine. */
            mine?: (parley.v1.Membership.$Properties|null);

            /** ConversationChanged gone. */
            gone: boolean;

            /**
             * Creates a new ConversationChanged instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ConversationChanged instance
             */
            static create(properties: parley.v1.ConversationChanged.$Shape): parley.v1.ConversationChanged & parley.v1.ConversationChanged.$Shape;
            static create(properties?: parley.v1.ConversationChanged.$Properties): parley.v1.ConversationChanged;

            /**
             * Encodes the specified ConversationChanged message. Does not implicitly {@link parley.v1.ConversationChanged.verify|verify} messages.
             * @param message ConversationChanged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.ConversationChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConversationChanged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.ConversationChanged & parley.v1.ConversationChanged.$Shape} ConversationChanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.ConversationChanged & parley.v1.ConversationChanged.$Shape;

            /**
             * Creates a ConversationChanged message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ConversationChanged
             */
            static fromObject(object: { [k: string]: any }): parley.v1.ConversationChanged;

            /**
             * Creates a plain object from a ConversationChanged message. Also converts values to other types if specified.
             * @param message ConversationChanged
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.ConversationChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ConversationChanged to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ConversationChanged {

            /** Properties of a ConversationChanged. */
            interface $Properties {

                /** ConversationChanged conversationId */
                conversationId?: (number|null);

                /** ConversationChanged conversation */
                conversation?: (parley.v1.Conversation.$Properties|null);

                /** ConversationChanged mine */
                mine?: (parley.v1.Membership.$Properties|null);

                /** ConversationChanged gone */
                gone?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConversationChanged. */
            type $Shape = parley.v1.ConversationChanged.$Properties;
        }

        /**
         * Properties of a FriendChanged.
         * @deprecated Use parley.v1.FriendChanged.$Properties instead.
         */
        interface IFriendChanged extends parley.v1.FriendChanged.$Properties {
        }

        /** Represents a FriendChanged. */
        class FriendChanged {

            /**
             * Constructs a new FriendChanged.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.FriendChanged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FriendChanged userId. */
            userId: number;

            /** FriendChanged state. */
            state: parley.v1.FriendState;

            /** FriendChanged note. */
            note: string;

            /** FriendChanged remark. */
            remark: string;

            /**
             * Creates a new FriendChanged instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FriendChanged instance
             */
            static create(properties: parley.v1.FriendChanged.$Shape): parley.v1.FriendChanged & parley.v1.FriendChanged.$Shape;
            static create(properties?: parley.v1.FriendChanged.$Properties): parley.v1.FriendChanged;

            /**
             * Encodes the specified FriendChanged message. Does not implicitly {@link parley.v1.FriendChanged.verify|verify} messages.
             * @param message FriendChanged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.FriendChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FriendChanged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.FriendChanged & parley.v1.FriendChanged.$Shape} FriendChanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.FriendChanged & parley.v1.FriendChanged.$Shape;

            /**
             * Creates a FriendChanged message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FriendChanged
             */
            static fromObject(object: { [k: string]: any }): parley.v1.FriendChanged;

            /**
             * Creates a plain object from a FriendChanged message. Also converts values to other types if specified.
             * @param message FriendChanged
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.FriendChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FriendChanged to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FriendChanged {

            /** Properties of a FriendChanged. */
            interface $Properties {

                /** FriendChanged userId */
                userId?: (number|null);

                /** FriendChanged state */
                state?: (parley.v1.FriendState|null);

                /** FriendChanged note */
                note?: (string|null);

                /** FriendChanged remark */
                remark?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FriendChanged. */
            type $Shape = parley.v1.FriendChanged.$Properties;
        }

        /**
         * Properties of a UserChanged.
         * @deprecated Use parley.v1.UserChanged.$Properties instead.
         */
        interface IUserChanged extends parley.v1.UserChanged.$Properties {
        }

        /** Represents a UserChanged. */
        class UserChanged {

            /**
             * Constructs a new UserChanged.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.UserChanged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UserChanged user. */
            user?: (parley.v1.User.$Properties|null);

            /**
             * Creates a new UserChanged instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UserChanged instance
             */
            static create(properties: parley.v1.UserChanged.$Shape): parley.v1.UserChanged & parley.v1.UserChanged.$Shape;
            static create(properties?: parley.v1.UserChanged.$Properties): parley.v1.UserChanged;

            /**
             * Encodes the specified UserChanged message. Does not implicitly {@link parley.v1.UserChanged.verify|verify} messages.
             * @param message UserChanged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.UserChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UserChanged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.UserChanged & parley.v1.UserChanged.$Shape} UserChanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.UserChanged & parley.v1.UserChanged.$Shape;

            /**
             * Creates a UserChanged message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UserChanged
             */
            static fromObject(object: { [k: string]: any }): parley.v1.UserChanged;

            /**
             * Creates a plain object from a UserChanged message. Also converts values to other types if specified.
             * @param message UserChanged
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.UserChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UserChanged to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UserChanged {

            /** Properties of a UserChanged. */
            interface $Properties {

                /** UserChanged user */
                user?: (parley.v1.User.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UserChanged. */
            type $Shape = parley.v1.UserChanged.$Properties;
        }

        /**
         * Properties of a JoinRequests.
         * @deprecated Use parley.v1.JoinRequests.$Properties instead.
         */
        interface IJoinRequests extends parley.v1.JoinRequests.$Properties {
        }

        /** Represents a JoinRequests. */
        class JoinRequests {

            /**
             * Constructs a new JoinRequests.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.JoinRequests.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JoinRequests conversationId. */
            conversationId: number;

            /** JoinRequests count. */
            count: number;

            /**
             * Creates a new JoinRequests instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JoinRequests instance
             */
            static create(properties: parley.v1.JoinRequests.$Shape): parley.v1.JoinRequests & parley.v1.JoinRequests.$Shape;
            static create(properties?: parley.v1.JoinRequests.$Properties): parley.v1.JoinRequests;

            /**
             * Encodes the specified JoinRequests message. Does not implicitly {@link parley.v1.JoinRequests.verify|verify} messages.
             * @param message JoinRequests message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.JoinRequests.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JoinRequests message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.JoinRequests & parley.v1.JoinRequests.$Shape} JoinRequests
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.JoinRequests & parley.v1.JoinRequests.$Shape;

            /**
             * Creates a JoinRequests message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JoinRequests
             */
            static fromObject(object: { [k: string]: any }): parley.v1.JoinRequests;

            /**
             * Creates a plain object from a JoinRequests message. Also converts values to other types if specified.
             * @param message JoinRequests
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.JoinRequests, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JoinRequests to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace JoinRequests {

            /** Properties of a JoinRequests. */
            interface $Properties {

                /** JoinRequests conversationId */
                conversationId?: (number|null);

                /** JoinRequests count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JoinRequests. */
            type $Shape = parley.v1.JoinRequests.$Properties;
        }

        /**
         * Properties of a MembersChanged.
         * @deprecated Use parley.v1.MembersChanged.$Properties instead.
         */
        interface IMembersChanged extends parley.v1.MembersChanged.$Properties {
        }

        /** Represents a MembersChanged. */
        class MembersChanged {

            /**
             * Constructs a new MembersChanged.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.MembersChanged.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MembersChanged conversationId. */
            conversationId: number;

            /** MembersChanged members. */
            members: parley.v1.MembersChanged.MemberOf.$Properties[];

            /**
             * Creates a new MembersChanged instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MembersChanged instance
             */
            static create(properties: parley.v1.MembersChanged.$Shape): parley.v1.MembersChanged & parley.v1.MembersChanged.$Shape;
            static create(properties?: parley.v1.MembersChanged.$Properties): parley.v1.MembersChanged;

            /**
             * Encodes the specified MembersChanged message. Does not implicitly {@link parley.v1.MembersChanged.verify|verify} messages.
             * @param message MembersChanged message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.MembersChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MembersChanged message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.MembersChanged & parley.v1.MembersChanged.$Shape} MembersChanged
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.MembersChanged & parley.v1.MembersChanged.$Shape;

            /**
             * Creates a MembersChanged message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MembersChanged
             */
            static fromObject(object: { [k: string]: any }): parley.v1.MembersChanged;

            /**
             * Creates a plain object from a MembersChanged message. Also converts values to other types if specified.
             * @param message MembersChanged
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.MembersChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MembersChanged to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MembersChanged {

            /** Properties of a MembersChanged. */
            interface $Properties {

                /** MembersChanged conversationId */
                conversationId?: (number|null);

                /** MembersChanged members */
                members?: (parley.v1.MembersChanged.MemberOf.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MembersChanged. */
            type $Shape = parley.v1.MembersChanged.$Properties;

            /**
             * Properties of a MemberOf.
             * @deprecated Use parley.v1.MembersChanged.MemberOf.$Properties instead.
             */
            interface IMemberOf extends parley.v1.MembersChanged.MemberOf.$Properties {
            }

            /** Represents a MemberOf. */
            class MemberOf {

                /**
                 * Constructs a new MemberOf.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: parley.v1.MembersChanged.MemberOf.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MemberOf userId. */
                userId: number;

                /** MemberOf role. */
                role: parley.v1.Role;

                /** MemberOf nickname. */
                nickname: string;

                /** MemberOf mutedUntil. */
                mutedUntil: number;

                /**
                 * Creates a new MemberOf instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MemberOf instance
                 */
                static create(properties: parley.v1.MembersChanged.MemberOf.$Shape): parley.v1.MembersChanged.MemberOf & parley.v1.MembersChanged.MemberOf.$Shape;
                static create(properties?: parley.v1.MembersChanged.MemberOf.$Properties): parley.v1.MembersChanged.MemberOf;

                /**
                 * Encodes the specified MemberOf message. Does not implicitly {@link parley.v1.MembersChanged.MemberOf.verify|verify} messages.
                 * @param message MemberOf message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: parley.v1.MembersChanged.MemberOf.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MemberOf message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {parley.v1.MembersChanged.MemberOf & parley.v1.MembersChanged.MemberOf.$Shape} MemberOf
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.MembersChanged.MemberOf & parley.v1.MembersChanged.MemberOf.$Shape;

                /**
                 * Creates a MemberOf message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns MemberOf
                 */
                static fromObject(object: { [k: string]: any }): parley.v1.MembersChanged.MemberOf;

                /**
                 * Creates a plain object from a MemberOf message. Also converts values to other types if specified.
                 * @param message MemberOf
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: parley.v1.MembersChanged.MemberOf, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this MemberOf to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace MemberOf {

                /** Properties of a MemberOf. */
                interface $Properties {

                    /** MemberOf userId */
                    userId?: (number|null);

                    /** MemberOf role */
                    role?: (parley.v1.Role|null);

                    /** MemberOf nickname */
                    nickname?: (string|null);

                    /** MemberOf mutedUntil */
                    mutedUntil?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MemberOf. */
                type $Shape = parley.v1.MembersChanged.MemberOf.$Properties;
            }
        }

        /**
         * Properties of a GoAway.
         * @deprecated Use parley.v1.GoAway.$Properties instead.
         */
        interface IGoAway extends parley.v1.GoAway.$Properties {
        }

        /** Represents a GoAway. */
        class GoAway {

            /**
             * Constructs a new GoAway.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.GoAway.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GoAway code. */
            code: parley.v1.CloseCode;

            /** GoAway reconnectAfter. */
            reconnectAfter: number;

            /**
             * Creates a new GoAway instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GoAway instance
             */
            static create(properties: parley.v1.GoAway.$Shape): parley.v1.GoAway & parley.v1.GoAway.$Shape;
            static create(properties?: parley.v1.GoAway.$Properties): parley.v1.GoAway;

            /**
             * Encodes the specified GoAway message. Does not implicitly {@link parley.v1.GoAway.verify|verify} messages.
             * @param message GoAway message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.GoAway.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GoAway message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.GoAway & parley.v1.GoAway.$Shape} GoAway
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.GoAway & parley.v1.GoAway.$Shape;

            /**
             * Creates a GoAway message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GoAway
             */
            static fromObject(object: { [k: string]: any }): parley.v1.GoAway;

            /**
             * Creates a plain object from a GoAway message. Also converts values to other types if specified.
             * @param message GoAway
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.GoAway, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GoAway to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GoAway {

            /** Properties of a GoAway. */
            interface $Properties {

                /** GoAway code */
                code?: (parley.v1.CloseCode|null);

                /** GoAway reconnectAfter */
                reconnectAfter?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GoAway. */
            type $Shape = parley.v1.GoAway.$Properties;
        }

        /**
         * Properties of a User.
         * @deprecated Use parley.v1.User.$Properties instead.
         */
        interface IUser extends parley.v1.User.$Properties {
        }

        /** Represents a User. */
        class User {

            /**
             * Constructs a new User.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.User.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** User id. */
            id: number;

            /** User name. */
            name: string;

            /** User nickname. */
            nickname: string;

            /** User avatar. */
            avatar: string;

            /** User deleted. */
            deleted: boolean;

            /**
             * Creates a new User instance using the specified properties.
             * @param [properties] Properties to set
             * @returns User instance
             */
            static create(properties: parley.v1.User.$Shape): parley.v1.User & parley.v1.User.$Shape;
            static create(properties?: parley.v1.User.$Properties): parley.v1.User;

            /**
             * Encodes the specified User message. Does not implicitly {@link parley.v1.User.verify|verify} messages.
             * @param message User message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.User.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a User message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.User & parley.v1.User.$Shape} User
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.User & parley.v1.User.$Shape;

            /**
             * Creates a User message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns User
             */
            static fromObject(object: { [k: string]: any }): parley.v1.User;

            /**
             * Creates a plain object from a User message. Also converts values to other types if specified.
             * @param message User
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.User, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this User to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace User {

            /** Properties of a User. */
            interface $Properties {

                /** User id */
                id?: (number|null);

                /** User name */
                name?: (string|null);

                /** User nickname */
                nickname?: (string|null);

                /** User avatar */
                avatar?: (string|null);

                /** User deleted */
                deleted?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a User. */
            type $Shape = parley.v1.User.$Properties;
        }

        /**
         * Properties of a Conversation.
         * @deprecated Use parley.v1.Conversation.$Properties instead.
         */
        interface IConversation extends parley.v1.Conversation.$Properties {
        }

        /** Represents a Conversation. */
        class Conversation {

            /**
             * Constructs a new Conversation.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Conversation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Conversation id. */
            id: number;

            /** Conversation kind. */
            kind: parley.v1.ConversationKind;

            /** Conversation title. */
            title: string;

            /** Conversation peers. */
            peers: number[];

            /** Conversation memberCount. */
            memberCount: number;

            /** Conversation lastSeq. */
            lastSeq: number;

            /** Conversation lastRev. */
            lastRev: number;

            /** Conversation avatar. */
            avatar: string;

            /** Conversation introduction. */
            introduction: string;

            /** Conversation announcement. */
            announcement: string;

            /** Conversation created. */
            created: number;

            /** Conversation mentionAllSeq. */
            mentionAllSeq: number;

            /** Conversation pinnedSeqs. */
            pinnedSeqs: number[];

            /** Conversation number. */
            number: number;

            /** Conversation joining. */
            joining: parley.v1.Joining;

            /** Conversation historyForNew. */
            historyForNew: boolean;

            /** Conversation muted. */
            muted: boolean;

            /** Conversation closed. */
            closed: boolean;

            /**
             * Creates a new Conversation instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Conversation instance
             */
            static create(properties: parley.v1.Conversation.$Shape): parley.v1.Conversation & parley.v1.Conversation.$Shape;
            static create(properties?: parley.v1.Conversation.$Properties): parley.v1.Conversation;

            /**
             * Encodes the specified Conversation message. Does not implicitly {@link parley.v1.Conversation.verify|verify} messages.
             * @param message Conversation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Conversation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Conversation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Conversation & parley.v1.Conversation.$Shape} Conversation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Conversation & parley.v1.Conversation.$Shape;

            /**
             * Creates a Conversation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Conversation
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Conversation;

            /**
             * Creates a plain object from a Conversation message. Also converts values to other types if specified.
             * @param message Conversation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Conversation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Conversation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Conversation {

            /** Properties of a Conversation. */
            interface $Properties {

                /** Conversation id */
                id?: (number|null);

                /** Conversation kind */
                kind?: (parley.v1.ConversationKind|null);

                /** Conversation title */
                title?: (string|null);

                /** Conversation peers */
                peers?: (number[]|null);

                /** Conversation memberCount */
                memberCount?: (number|null);

                /** Conversation lastSeq */
                lastSeq?: (number|null);

                /** Conversation lastRev */
                lastRev?: (number|null);

                /** Conversation avatar */
                avatar?: (string|null);

                /** Conversation introduction */
                introduction?: (string|null);

                /** Conversation announcement */
                announcement?: (string|null);

                /** Conversation created */
                created?: (number|null);

                /** Conversation mentionAllSeq */
                mentionAllSeq?: (number|null);

                /** Conversation pinnedSeqs */
                pinnedSeqs?: (number[]|null);

                /** Conversation number */
                number?: (number|null);

                /** Conversation joining */
                joining?: (parley.v1.Joining|null);

                /** Conversation historyForNew */
                historyForNew?: (boolean|null);

                /** Conversation muted */
                muted?: (boolean|null);

                /** Conversation closed */
                closed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Conversation. */
            type $Shape = parley.v1.Conversation.$Properties;
        }

        /**
         * Properties of a Membership.
         * @deprecated Use parley.v1.Membership.$Properties instead.
         */
        interface IMembership extends parley.v1.Membership.$Properties {
        }

        /** Represents a Membership. */
        class Membership {

            /**
             * Constructs a new Membership.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Membership.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Membership role. */
            role: parley.v1.Role;

            /** Membership readSeq. */
            readSeq: number;

            /** Membership visibleFrom. */
            visibleFrom: number;

            /** Membership pinned. */
            pinned: boolean;

            /** Membership notifications. */
            notifications: parley.v1.NotificationLevel;

            /** Membership draft. */
            draft: string;

            /** Membership nickname. */
            nickname: string;

            /** Membership deliveredSeq. */
            deliveredSeq: number;

            /** Membership mentionSeq. */
            mentionSeq: number;

            /** Membership hiddenUnread. */
            hiddenUnread: number;

            /** Membership markedUnread. */
            markedUnread: boolean;

            /** Membership hiddenSeqs. */
            hiddenSeqs: number[];

            /** Membership mutedUntil. */
            mutedUntil: number;

            /**
             * Creates a new Membership instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Membership instance
             */
            static create(properties: parley.v1.Membership.$Shape): parley.v1.Membership & parley.v1.Membership.$Shape;
            static create(properties?: parley.v1.Membership.$Properties): parley.v1.Membership;

            /**
             * Encodes the specified Membership message. Does not implicitly {@link parley.v1.Membership.verify|verify} messages.
             * @param message Membership message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Membership.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Membership message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Membership & parley.v1.Membership.$Shape} Membership
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Membership & parley.v1.Membership.$Shape;

            /**
             * Creates a Membership message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Membership
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Membership;

            /**
             * Creates a plain object from a Membership message. Also converts values to other types if specified.
             * @param message Membership
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Membership, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Membership to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Membership {

            /** Properties of a Membership. */
            interface $Properties {

                /** Membership role */
                role?: (parley.v1.Role|null);

                /** Membership readSeq */
                readSeq?: (number|null);

                /** Membership visibleFrom */
                visibleFrom?: (number|null);

                /** Membership pinned */
                pinned?: (boolean|null);

                /** Membership notifications */
                notifications?: (parley.v1.NotificationLevel|null);

                /** Membership draft */
                draft?: (string|null);

                /** Membership nickname */
                nickname?: (string|null);

                /** Membership deliveredSeq */
                deliveredSeq?: (number|null);

                /** Membership mentionSeq */
                mentionSeq?: (number|null);

                /** Membership hiddenUnread */
                hiddenUnread?: (number|null);

                /** Membership markedUnread */
                markedUnread?: (boolean|null);

                /** Membership hiddenSeqs */
                hiddenSeqs?: (number[]|null);

                /** Membership mutedUntil */
                mutedUntil?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Membership. */
            type $Shape = parley.v1.Membership.$Properties;
        }

        /**
         * Properties of a Message.
         * @deprecated Use parley.v1.Message.$Properties instead.
         */
        interface IMessage extends parley.v1.Message.$Properties {
        }

        /** Represents a Message. */
        class Message {

            /**
             * Constructs a new Message.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Message.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Message seq. */
            seq: number;

            /** Message rev. */
            rev: number;

            /** Message from. */
            from: number;

            /** Message time. */
            time: number;

            /** Message clientId. */
            clientId: Uint8Array;

            /** Message content. */
            content?: (parley.v1.Content.$Properties|null);

            /** Message edited. */
            edited: number;

            /** Message recalled. */
            recalled: boolean;

            /** Message quotedSeq. */
            quotedSeq: number;

            /** Message whisperTo. */
            whisperTo: number;

            /** Message mentions. */
            mentions: number[];

            /** Message mentionAll. */
            mentionAll: boolean;

            /** Message reactions. */
            reactions: parley.v1.Reaction.$Properties[];

            /** Message forwarded. */
            forwarded?: (parley.v1.Origin.$Properties|null);

            /**
             * Creates a new Message instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Message instance
             */
            static create(properties: parley.v1.Message.$Shape): parley.v1.Message & parley.v1.Message.$Shape;
            static create(properties?: parley.v1.Message.$Properties): parley.v1.Message;

            /**
             * Encodes the specified Message message. Does not implicitly {@link parley.v1.Message.verify|verify} messages.
             * @param message Message message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Message message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Message & parley.v1.Message.$Shape} Message
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Message & parley.v1.Message.$Shape;

            /**
             * Creates a Message message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Message
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Message;

            /**
             * Creates a plain object from a Message message. Also converts values to other types if specified.
             * @param message Message
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Message, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Message to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Message {

            /** Properties of a Message. */
            interface $Properties {

                /** Message seq */
                seq?: (number|null);

                /** Message rev */
                rev?: (number|null);

                /** Message from */
                from?: (number|null);

                /** Message time */
                time?: (number|null);

                /** Message clientId */
                clientId?: (Uint8Array|null);

                /** Message content */
                content?: (parley.v1.Content.$Properties|null);

                /** Message edited */
                edited?: (number|null);

                /** Message recalled */
                recalled?: (boolean|null);

                /** Message quotedSeq */
                quotedSeq?: (number|null);

                /** Message whisperTo */
                whisperTo?: (number|null);

                /** Message mentions */
                mentions?: (number[]|null);

                /** Message mentionAll */
                mentionAll?: (boolean|null);

                /** Message reactions */
                reactions?: (parley.v1.Reaction.$Properties[]|null);

                /** Message forwarded */
                forwarded?: (parley.v1.Origin.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Message. */
            type $Shape = {
              seq?: number|null;
              rev?: number|null;
              from?: number|null;
              time?: number|null;
              clientId?: Uint8Array|null;
              content?: parley.v1.Content.$Shape|null;
              edited?: number|null;
              recalled?: boolean|null;
              quotedSeq?: number|null;
              whisperTo?: number|null;
              mentions?: number[]|null;
              mentionAll?: boolean|null;
              reactions?: parley.v1.Reaction.$Shape[]|null;
              forwarded?: parley.v1.Origin.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Reaction.
         * @deprecated Use parley.v1.Reaction.$Properties instead.
         */
        interface IReaction extends parley.v1.Reaction.$Properties {
        }

        /** Represents a Reaction. */
        class Reaction {

            /**
             * Constructs a new Reaction.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Reaction.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reaction emoji. */
            emoji: string;

            /** Reaction users. */
            users: number[];

            /**
             * Creates a new Reaction instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Reaction instance
             */
            static create(properties: parley.v1.Reaction.$Shape): parley.v1.Reaction & parley.v1.Reaction.$Shape;
            static create(properties?: parley.v1.Reaction.$Properties): parley.v1.Reaction;

            /**
             * Encodes the specified Reaction message. Does not implicitly {@link parley.v1.Reaction.verify|verify} messages.
             * @param message Reaction message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Reaction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reaction message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Reaction & parley.v1.Reaction.$Shape} Reaction
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Reaction & parley.v1.Reaction.$Shape;

            /**
             * Creates a Reaction message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Reaction
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Reaction;

            /**
             * Creates a plain object from a Reaction message. Also converts values to other types if specified.
             * @param message Reaction
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Reaction, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Reaction to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Reaction {

            /** Properties of a Reaction. */
            interface $Properties {

                /** Reaction emoji */
                emoji?: (string|null);

                /** Reaction users */
                users?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reaction. */
            type $Shape = parley.v1.Reaction.$Properties;
        }

        /**
         * Properties of an Origin.
         * @deprecated Use parley.v1.Origin.$Properties instead.
         */
        interface IOrigin extends parley.v1.Origin.$Properties {
        }

        /** Represents an Origin. */
        class Origin {

            /**
             * Constructs a new Origin.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Origin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Origin conversationId. */
            conversationId: number;

            /** Origin seq. */
            seq: number;

            /** Origin from. */
            from: number;

            /**
             * Creates a new Origin instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Origin instance
             */
            static create(properties: parley.v1.Origin.$Shape): parley.v1.Origin & parley.v1.Origin.$Shape;
            static create(properties?: parley.v1.Origin.$Properties): parley.v1.Origin;

            /**
             * Encodes the specified Origin message. Does not implicitly {@link parley.v1.Origin.verify|verify} messages.
             * @param message Origin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Origin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Origin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Origin & parley.v1.Origin.$Shape} Origin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Origin & parley.v1.Origin.$Shape;

            /**
             * Creates an Origin message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Origin
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Origin;

            /**
             * Creates a plain object from an Origin message. Also converts values to other types if specified.
             * @param message Origin
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Origin, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Origin to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Origin {

            /** Properties of an Origin. */
            interface $Properties {

                /** Origin conversationId */
                conversationId?: (number|null);

                /** Origin seq */
                seq?: (number|null);

                /** Origin from */
                from?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Origin. */
            type $Shape = parley.v1.Origin.$Properties;
        }

        /**
         * Properties of a Content.
         * @deprecated Use parley.v1.Content.$Properties instead.
         */
        interface IContent extends parley.v1.Content.$Properties {
        }

        /** Represents a Content. */
        class Content {

            /**
             * Constructs a new Content.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Content.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Content text. */
            text?: (parley.v1.Text.$Properties|null);

            /** Content image. */
            image?: (parley.v1.Image.$Properties|null);

            /** Content file. */
            file?: (parley.v1.File.$Properties|null);

            /** Content audio. */
            audio?: (parley.v1.Audio.$Properties|null);

            /** Content video. */
            video?: (parley.v1.Video.$Properties|null);

            /** Content callRecord. */
            callRecord?: (parley.v1.CallRecord.$Properties|null);

            /** Content notice. */
            notice?: (parley.v1.Notice.$Properties|null);

            /** Content album. */
            album?: (parley.v1.Album.$Properties|null);

            /** Content kind. */
            kind?: ("text"|"image"|"file"|"audio"|"video"|"callRecord"|"notice"|"album");

            /**
             * Creates a new Content instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Content instance
             */
            static create(properties: parley.v1.Content.$Shape): parley.v1.Content & parley.v1.Content.$Shape;
            static create(properties?: parley.v1.Content.$Properties): parley.v1.Content;

            /**
             * Encodes the specified Content message. Does not implicitly {@link parley.v1.Content.verify|verify} messages.
             * @param message Content message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Content.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Content message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Content & parley.v1.Content.$Shape} Content
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Content & parley.v1.Content.$Shape;

            /**
             * Creates a Content message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Content
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Content;

            /**
             * Creates a plain object from a Content message. Also converts values to other types if specified.
             * @param message Content
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Content, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Content to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Content {

            /** Properties of a Content. */
            interface $Properties {

                /** Content text */
                text?: (parley.v1.Text.$Properties|null);

                /** Content image */
                image?: (parley.v1.Image.$Properties|null);

                /** Content file */
                file?: (parley.v1.File.$Properties|null);

                /** Content audio */
                audio?: (parley.v1.Audio.$Properties|null);

                /** Content video */
                video?: (parley.v1.Video.$Properties|null);

                /** Content callRecord */
                callRecord?: (parley.v1.CallRecord.$Properties|null);

                /** Content notice */
                notice?: (parley.v1.Notice.$Properties|null);

                /** Content album */
                album?: (parley.v1.Album.$Properties|null);

                /** Content kind */
                kind?: ("text"|"image"|"file"|"audio"|"video"|"callRecord"|"notice"|"album");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Content. */
            type $Shape = {
              text?: parley.v1.Text.$Shape|null;
              image?: parley.v1.Image.$Shape|null;
              file?: parley.v1.File.$Shape|null;
              audio?: parley.v1.Audio.$Shape|null;
              video?: parley.v1.Video.$Shape|null;
              callRecord?: parley.v1.CallRecord.$Shape|null;
              notice?: parley.v1.Notice.$Shape|null;
              album?: parley.v1.Album.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; text?: null; image?: null; file?: null; audio?: null; video?: null; callRecord?: null; notice?: null; album?: null }|{ kind?: "text"; text: parley.v1.Text.$Shape; image?: null; file?: null; audio?: null; video?: null; callRecord?: null; notice?: null; album?: null }|{ kind?: "image"; text?: null; image: parley.v1.Image.$Shape; file?: null; audio?: null; video?: null; callRecord?: null; notice?: null; album?: null }|{ kind?: "file"; text?: null; image?: null; file: parley.v1.File.$Shape; audio?: null; video?: null; callRecord?: null; notice?: null; album?: null }|{ kind?: "audio"; text?: null; image?: null; file?: null; audio: parley.v1.Audio.$Shape; video?: null; callRecord?: null; notice?: null; album?: null }|{ kind?: "video"; text?: null; image?: null; file?: null; audio?: null; video: parley.v1.Video.$Shape; callRecord?: null; notice?: null; album?: null }|{ kind?: "callRecord"; text?: null; image?: null; file?: null; audio?: null; video?: null; callRecord: parley.v1.CallRecord.$Shape; notice?: null; album?: null }|{ kind?: "notice"; text?: null; image?: null; file?: null; audio?: null; video?: null; callRecord?: null; notice: parley.v1.Notice.$Shape; album?: null }|{ kind?: "album"; text?: null; image?: null; file?: null; audio?: null; video?: null; callRecord?: null; notice?: null; album: parley.v1.Album.$Shape })
            );
        }

        /**
         * Properties of a Text.
         * @deprecated Use parley.v1.Text.$Properties instead.
         */
        interface IText extends parley.v1.Text.$Properties {
        }

        /** Represents a Text. */
        class Text {

            /**
             * Constructs a new Text.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Text.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Text text. */
            text: string;

            /**
             * Creates a new Text instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Text instance
             */
            static create(properties: parley.v1.Text.$Shape): parley.v1.Text & parley.v1.Text.$Shape;
            static create(properties?: parley.v1.Text.$Properties): parley.v1.Text;

            /**
             * Encodes the specified Text message. Does not implicitly {@link parley.v1.Text.verify|verify} messages.
             * @param message Text message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Text.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Text message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Text & parley.v1.Text.$Shape} Text
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Text & parley.v1.Text.$Shape;

            /**
             * Creates a Text message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Text
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Text;

            /**
             * Creates a plain object from a Text message. Also converts values to other types if specified.
             * @param message Text
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Text, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Text to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Text {

            /** Properties of a Text. */
            interface $Properties {

                /** Text text */
                text?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Text. */
            type $Shape = parley.v1.Text.$Properties;
        }

        /**
         * Properties of a File.
         * @deprecated Use parley.v1.File.$Properties instead.
         */
        interface IFile extends parley.v1.File.$Properties {
        }

        /** Represents a File. */
        class File {

            /**
             * Constructs a new File.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.File.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** File fileId. */
            fileId: number;

            /** File name. */
            name: string;

            /** File mimeType. */
            mimeType: string;

            /** File size. */
            size: number;

            /** File caption. */
            caption: string;

            /**
             * Creates a new File instance using the specified properties.
             * @param [properties] Properties to set
             * @returns File instance
             */
            static create(properties: parley.v1.File.$Shape): parley.v1.File & parley.v1.File.$Shape;
            static create(properties?: parley.v1.File.$Properties): parley.v1.File;

            /**
             * Encodes the specified File message. Does not implicitly {@link parley.v1.File.verify|verify} messages.
             * @param message File message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.File.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a File message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.File & parley.v1.File.$Shape} File
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.File & parley.v1.File.$Shape;

            /**
             * Creates a File message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns File
             */
            static fromObject(object: { [k: string]: any }): parley.v1.File;

            /**
             * Creates a plain object from a File message. Also converts values to other types if specified.
             * @param message File
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.File, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this File to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace File {

            /** Properties of a File. */
            interface $Properties {

                /** File fileId */
                fileId?: (number|null);

                /** File name */
                name?: (string|null);

                /** File mimeType */
                mimeType?: (string|null);

                /** File size */
                size?: (number|null);

                /** File caption */
                caption?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a File. */
            type $Shape = parley.v1.File.$Properties;
        }

        /**
         * Properties of an Image.
         * @deprecated Use parley.v1.Image.$Properties instead.
         */
        interface IImage extends parley.v1.Image.$Properties {
        }

        /** Represents an Image. */
        class Image {

            /**
             * Constructs a new Image.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Image.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Image file. */
            file?: (parley.v1.File.$Properties|null);

            /** Image width. */
            width: number;

            /** Image height. */
            height: number;

            /** Image thumbhash. */
            thumbhash: Uint8Array;

            /** Image animated. */
            animated: boolean;

            /**
             * Creates a new Image instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Image instance
             */
            static create(properties: parley.v1.Image.$Shape): parley.v1.Image & parley.v1.Image.$Shape;
            static create(properties?: parley.v1.Image.$Properties): parley.v1.Image;

            /**
             * Encodes the specified Image message. Does not implicitly {@link parley.v1.Image.verify|verify} messages.
             * @param message Image message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Image.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Image message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Image & parley.v1.Image.$Shape} Image
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Image & parley.v1.Image.$Shape;

            /**
             * Creates an Image message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Image
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Image;

            /**
             * Creates a plain object from an Image message. Also converts values to other types if specified.
             * @param message Image
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Image, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Image to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Image {

            /** Properties of an Image. */
            interface $Properties {

                /** Image file */
                file?: (parley.v1.File.$Properties|null);

                /** Image width */
                width?: (number|null);

                /** Image height */
                height?: (number|null);

                /** Image thumbhash */
                thumbhash?: (Uint8Array|null);

                /** Image animated */
                animated?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Image. */
            type $Shape = parley.v1.Image.$Properties;
        }

        /**
         * Properties of an Audio.
         * @deprecated Use parley.v1.Audio.$Properties instead.
         */
        interface IAudio extends parley.v1.Audio.$Properties {
        }

        /** Represents an Audio. */
        class Audio {

            /**
             * Constructs a new Audio.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Audio.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Audio file. */
            file?: (parley.v1.File.$Properties|null);

            /** Audio duration. */
            duration: number;

            /** Audio waveform. */
            waveform: Uint8Array;

            /** Audio voice. */
            voice: boolean;

            /**
             * Creates a new Audio instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Audio instance
             */
            static create(properties: parley.v1.Audio.$Shape): parley.v1.Audio & parley.v1.Audio.$Shape;
            static create(properties?: parley.v1.Audio.$Properties): parley.v1.Audio;

            /**
             * Encodes the specified Audio message. Does not implicitly {@link parley.v1.Audio.verify|verify} messages.
             * @param message Audio message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Audio.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Audio message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Audio & parley.v1.Audio.$Shape} Audio
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Audio & parley.v1.Audio.$Shape;

            /**
             * Creates an Audio message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Audio
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Audio;

            /**
             * Creates a plain object from an Audio message. Also converts values to other types if specified.
             * @param message Audio
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Audio, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Audio to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Audio {

            /** Properties of an Audio. */
            interface $Properties {

                /** Audio file */
                file?: (parley.v1.File.$Properties|null);

                /** Audio duration */
                duration?: (number|null);

                /** Audio waveform */
                waveform?: (Uint8Array|null);

                /** Audio voice */
                voice?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Audio. */
            type $Shape = parley.v1.Audio.$Properties;
        }

        /**
         * Properties of a Video.
         * @deprecated Use parley.v1.Video.$Properties instead.
         */
        interface IVideo extends parley.v1.Video.$Properties {
        }

        /** Represents a Video. */
        class Video {

            /**
             * Constructs a new Video.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Video.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Video file. */
            file?: (parley.v1.File.$Properties|null);

            /** Video width. */
            width: number;

            /** Video height. */
            height: number;

            /** Video duration. */
            duration: number;

            /** Video thumbhash. */
            thumbhash: Uint8Array;

            /** Video posterFileId. */
            posterFileId: number;

            /** Video recorded. */
            recorded: boolean;

            /**
             * Creates a new Video instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Video instance
             */
            static create(properties: parley.v1.Video.$Shape): parley.v1.Video & parley.v1.Video.$Shape;
            static create(properties?: parley.v1.Video.$Properties): parley.v1.Video;

            /**
             * Encodes the specified Video message. Does not implicitly {@link parley.v1.Video.verify|verify} messages.
             * @param message Video message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Video.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Video message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Video & parley.v1.Video.$Shape} Video
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Video & parley.v1.Video.$Shape;

            /**
             * Creates a Video message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Video
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Video;

            /**
             * Creates a plain object from a Video message. Also converts values to other types if specified.
             * @param message Video
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Video, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Video to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Video {

            /** Properties of a Video. */
            interface $Properties {

                /** Video file */
                file?: (parley.v1.File.$Properties|null);

                /** Video width */
                width?: (number|null);

                /** Video height */
                height?: (number|null);

                /** Video duration */
                duration?: (number|null);

                /** Video thumbhash */
                thumbhash?: (Uint8Array|null);

                /** Video posterFileId */
                posterFileId?: (number|null);

                /** Video recorded */
                recorded?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Video. */
            type $Shape = parley.v1.Video.$Properties;
        }

        /**
         * Properties of an Album.
         * @deprecated Use parley.v1.Album.$Properties instead.
         */
        interface IAlbum extends parley.v1.Album.$Properties {
        }

        /** Represents an Album. */
        class Album {

            /**
             * Constructs a new Album.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Album.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Album items. */
            items: parley.v1.Content.$Properties[];

            /** Album caption. */
            caption: string;

            /**
             * Creates a new Album instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Album instance
             */
            static create(properties: parley.v1.Album.$Shape): parley.v1.Album & parley.v1.Album.$Shape;
            static create(properties?: parley.v1.Album.$Properties): parley.v1.Album;

            /**
             * Encodes the specified Album message. Does not implicitly {@link parley.v1.Album.verify|verify} messages.
             * @param message Album message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Album.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Album message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Album & parley.v1.Album.$Shape} Album
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Album & parley.v1.Album.$Shape;

            /**
             * Creates an Album message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Album
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Album;

            /**
             * Creates a plain object from an Album message. Also converts values to other types if specified.
             * @param message Album
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Album, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Album to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Album {

            /** Properties of an Album. */
            interface $Properties {

                /** Album items */
                items?: (parley.v1.Content.$Properties[]|null);

                /** Album caption */
                caption?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Album. */
            type $Shape = {
              items?: parley.v1.Content.$Shape[]|null;
              caption?: string|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a CallRecord.
         * @deprecated Use parley.v1.CallRecord.$Properties instead.
         */
        interface ICallRecord extends parley.v1.CallRecord.$Properties {
        }

        /** Represents a CallRecord. */
        class CallRecord {

            /**
             * Constructs a new CallRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.CallRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallRecord callId. */
            callId: number;

            /** CallRecord media. */
            media: parley.v1.CallMedia;

            /** CallRecord outcome. */
            outcome: parley.v1.CallOutcome;

            /** CallRecord duration. */
            duration: number;

            /** CallRecord caller. */
            caller: number;

            /** CallRecord participants. */
            participants: number[];

            /**
             * Creates a new CallRecord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallRecord instance
             */
            static create(properties: parley.v1.CallRecord.$Shape): parley.v1.CallRecord & parley.v1.CallRecord.$Shape;
            static create(properties?: parley.v1.CallRecord.$Properties): parley.v1.CallRecord;

            /**
             * Encodes the specified CallRecord message. Does not implicitly {@link parley.v1.CallRecord.verify|verify} messages.
             * @param message CallRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.CallRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.CallRecord & parley.v1.CallRecord.$Shape} CallRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.CallRecord & parley.v1.CallRecord.$Shape;

            /**
             * Creates a CallRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CallRecord
             */
            static fromObject(object: { [k: string]: any }): parley.v1.CallRecord;

            /**
             * Creates a plain object from a CallRecord message. Also converts values to other types if specified.
             * @param message CallRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.CallRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CallRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CallRecord {

            /** Properties of a CallRecord. */
            interface $Properties {

                /** CallRecord callId */
                callId?: (number|null);

                /** CallRecord media */
                media?: (parley.v1.CallMedia|null);

                /** CallRecord outcome */
                outcome?: (parley.v1.CallOutcome|null);

                /** CallRecord duration */
                duration?: (number|null);

                /** CallRecord caller */
                caller?: (number|null);

                /** CallRecord participants */
                participants?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallRecord. */
            type $Shape = parley.v1.CallRecord.$Properties;
        }

        /**
         * Properties of a Notice.
         * @deprecated Use parley.v1.Notice.$Properties instead.
         */
        interface INotice extends parley.v1.Notice.$Properties {
        }

        /** Represents a Notice. */
        class Notice {

            /**
             * Constructs a new Notice.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Notice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Notice kind. */
            kind: parley.v1.NoticeKind;

            /** Notice actor. */
            actor: number;

            /** Notice users. */
            users: number[];

            /** Notice count. */
            count: number;

            /** Notice text. */
            text: string;

            /**
             * Creates a new Notice instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Notice instance
             */
            static create(properties: parley.v1.Notice.$Shape): parley.v1.Notice & parley.v1.Notice.$Shape;
            static create(properties?: parley.v1.Notice.$Properties): parley.v1.Notice;

            /**
             * Encodes the specified Notice message. Does not implicitly {@link parley.v1.Notice.verify|verify} messages.
             * @param message Notice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Notice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Notice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Notice & parley.v1.Notice.$Shape} Notice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Notice & parley.v1.Notice.$Shape;

            /**
             * Creates a Notice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Notice
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Notice;

            /**
             * Creates a plain object from a Notice message. Also converts values to other types if specified.
             * @param message Notice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Notice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Notice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Notice {

            /** Properties of a Notice. */
            interface $Properties {

                /** Notice kind */
                kind?: (parley.v1.NoticeKind|null);

                /** Notice actor */
                actor?: (number|null);

                /** Notice users */
                users?: (number[]|null);

                /** Notice count */
                count?: (number|null);

                /** Notice text */
                text?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Notice. */
            type $Shape = parley.v1.Notice.$Properties;
        }

        /**
         * Properties of a CallCommand.
         * @deprecated Use parley.v1.CallCommand.$Properties instead.
         */
        interface ICallCommand extends parley.v1.CallCommand.$Properties {
        }

        /** Represents a CallCommand. */
        class CallCommand {

            /**
             * Constructs a new CallCommand.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.CallCommand.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallCommand callId. */
            callId: number;

            /** CallCommand ring. */
            ring?: (parley.v1.Ring.$Properties|null);

            /** CallCommand accept. */
            accept?: (parley.v1.Accept.$Properties|null);

            /** CallCommand decline. */
            decline?: (parley.v1.Decline.$Properties|null);

            /** CallCommand hangUp. */
            hangUp?: (parley.v1.HangUp.$Properties|null);

            /** CallCommand join. */
            join?: (parley.v1.Join.$Properties|null);

            /** CallCommand leave. */
            leave?: (parley.v1.Leave.$Properties|null);

            /** CallCommand offer. */
            offer?: (parley.v1.Signal.$Properties|null);

            /** CallCommand answer. */
            answer?: (parley.v1.Signal.$Properties|null);

            /** CallCommand candidate. */
            candidate?: (parley.v1.Signal.$Properties|null);

            /** CallCommand mediaState. */
            mediaState?: (parley.v1.MediaState.$Properties|null);

            /** CallCommand moderate. */
            moderate?: (parley.v1.Moderate.$Properties|null);

            /** CallCommand body. */
            body?: ("ring"|"accept"|"decline"|"hangUp"|"join"|"leave"|"offer"|"answer"|"candidate"|"mediaState"|"moderate");

            /**
             * Creates a new CallCommand instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallCommand instance
             */
            static create(properties: parley.v1.CallCommand.$Shape): parley.v1.CallCommand & parley.v1.CallCommand.$Shape;
            static create(properties?: parley.v1.CallCommand.$Properties): parley.v1.CallCommand;

            /**
             * Encodes the specified CallCommand message. Does not implicitly {@link parley.v1.CallCommand.verify|verify} messages.
             * @param message CallCommand message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.CallCommand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallCommand message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.CallCommand & parley.v1.CallCommand.$Shape} CallCommand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.CallCommand & parley.v1.CallCommand.$Shape;

            /**
             * Creates a CallCommand message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CallCommand
             */
            static fromObject(object: { [k: string]: any }): parley.v1.CallCommand;

            /**
             * Creates a plain object from a CallCommand message. Also converts values to other types if specified.
             * @param message CallCommand
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.CallCommand, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CallCommand to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CallCommand {

            /** Properties of a CallCommand. */
            interface $Properties {

                /** CallCommand callId */
                callId?: (number|null);

                /** CallCommand ring */
                ring?: (parley.v1.Ring.$Properties|null);

                /** CallCommand accept */
                accept?: (parley.v1.Accept.$Properties|null);

                /** CallCommand decline */
                decline?: (parley.v1.Decline.$Properties|null);

                /** CallCommand hangUp */
                hangUp?: (parley.v1.HangUp.$Properties|null);

                /** CallCommand join */
                join?: (parley.v1.Join.$Properties|null);

                /** CallCommand leave */
                leave?: (parley.v1.Leave.$Properties|null);

                /** CallCommand offer */
                offer?: (parley.v1.Signal.$Properties|null);

                /** CallCommand answer */
                answer?: (parley.v1.Signal.$Properties|null);

                /** CallCommand candidate */
                candidate?: (parley.v1.Signal.$Properties|null);

                /** CallCommand mediaState */
                mediaState?: (parley.v1.MediaState.$Properties|null);

                /** CallCommand moderate */
                moderate?: (parley.v1.Moderate.$Properties|null);

                /** CallCommand body */
                body?: ("ring"|"accept"|"decline"|"hangUp"|"join"|"leave"|"offer"|"answer"|"candidate"|"mediaState"|"moderate");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a CallCommand. */
            type $Shape = {
              callId?: number|null;
              ring?: parley.v1.Ring.$Shape|null;
              accept?: parley.v1.Accept.$Shape|null;
              decline?: parley.v1.Decline.$Shape|null;
              hangUp?: parley.v1.HangUp.$Shape|null;
              join?: parley.v1.Join.$Shape|null;
              leave?: parley.v1.Leave.$Shape|null;
              offer?: parley.v1.Signal.$Shape|null;
              answer?: parley.v1.Signal.$Shape|null;
              candidate?: parley.v1.Signal.$Shape|null;
              mediaState?: parley.v1.MediaState.$Shape|null;
              moderate?: parley.v1.Moderate.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; ring?: null; accept?: null; decline?: null; hangUp?: null; join?: null; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "ring"; ring: parley.v1.Ring.$Shape; accept?: null; decline?: null; hangUp?: null; join?: null; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "accept"; ring?: null; accept: parley.v1.Accept.$Shape; decline?: null; hangUp?: null; join?: null; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "decline"; ring?: null; accept?: null; decline: parley.v1.Decline.$Shape; hangUp?: null; join?: null; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "hangUp"; ring?: null; accept?: null; decline?: null; hangUp: parley.v1.HangUp.$Shape; join?: null; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "join"; ring?: null; accept?: null; decline?: null; hangUp?: null; join: parley.v1.Join.$Shape; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "leave"; ring?: null; accept?: null; decline?: null; hangUp?: null; join?: null; leave: parley.v1.Leave.$Shape; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "offer"; ring?: null; accept?: null; decline?: null; hangUp?: null; join?: null; leave?: null; offer: parley.v1.Signal.$Shape; answer?: null; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "answer"; ring?: null; accept?: null; decline?: null; hangUp?: null; join?: null; leave?: null; offer?: null; answer: parley.v1.Signal.$Shape; candidate?: null; mediaState?: null; moderate?: null }|{ body?: "candidate"; ring?: null; accept?: null; decline?: null; hangUp?: null; join?: null; leave?: null; offer?: null; answer?: null; candidate: parley.v1.Signal.$Shape; mediaState?: null; moderate?: null }|{ body?: "mediaState"; ring?: null; accept?: null; decline?: null; hangUp?: null; join?: null; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState: parley.v1.MediaState.$Shape; moderate?: null }|{ body?: "moderate"; ring?: null; accept?: null; decline?: null; hangUp?: null; join?: null; leave?: null; offer?: null; answer?: null; candidate?: null; mediaState?: null; moderate: parley.v1.Moderate.$Shape })
            );
        }

        /**
         * Properties of a Ring.
         * @deprecated Use parley.v1.Ring.$Properties instead.
         */
        interface IRing extends parley.v1.Ring.$Properties {
        }

        /** Represents a Ring. */
        class Ring {

            /**
             * Constructs a new Ring.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Ring.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ring conversationId. */
            conversationId: number;

            /** Ring media. */
            media: parley.v1.CallMedia;

            /**
             * Creates a new Ring instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Ring instance
             */
            static create(properties: parley.v1.Ring.$Shape): parley.v1.Ring & parley.v1.Ring.$Shape;
            static create(properties?: parley.v1.Ring.$Properties): parley.v1.Ring;

            /**
             * Encodes the specified Ring message. Does not implicitly {@link parley.v1.Ring.verify|verify} messages.
             * @param message Ring message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Ring.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ring message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Ring & parley.v1.Ring.$Shape} Ring
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Ring & parley.v1.Ring.$Shape;

            /**
             * Creates a Ring message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ring
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Ring;

            /**
             * Creates a plain object from a Ring message. Also converts values to other types if specified.
             * @param message Ring
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Ring, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ring to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Ring {

            /** Properties of a Ring. */
            interface $Properties {

                /** Ring conversationId */
                conversationId?: (number|null);

                /** Ring media */
                media?: (parley.v1.CallMedia|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ring. */
            type $Shape = parley.v1.Ring.$Properties;
        }

        /**
         * Properties of an Accept.
         * @deprecated Use parley.v1.Accept.$Properties instead.
         */
        interface IAccept extends parley.v1.Accept.$Properties {
        }

        /** Represents an Accept. */
        class Accept {

            /**
             * Constructs a new Accept.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Accept.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Accept media. */
            media: parley.v1.CallMedia;

            /**
             * Creates a new Accept instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Accept instance
             */
            static create(properties: parley.v1.Accept.$Shape): parley.v1.Accept & parley.v1.Accept.$Shape;
            static create(properties?: parley.v1.Accept.$Properties): parley.v1.Accept;

            /**
             * Encodes the specified Accept message. Does not implicitly {@link parley.v1.Accept.verify|verify} messages.
             * @param message Accept message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Accept.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Accept message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Accept & parley.v1.Accept.$Shape} Accept
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Accept & parley.v1.Accept.$Shape;

            /**
             * Creates an Accept message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Accept
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Accept;

            /**
             * Creates a plain object from an Accept message. Also converts values to other types if specified.
             * @param message Accept
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Accept, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Accept to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Accept {

            /** Properties of an Accept. */
            interface $Properties {

                /** Accept media */
                media?: (parley.v1.CallMedia|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Accept. */
            type $Shape = parley.v1.Accept.$Properties;
        }

        /**
         * Properties of a Decline.
         * @deprecated Use parley.v1.Decline.$Properties instead.
         */
        interface IDecline extends parley.v1.Decline.$Properties {
        }

        /** Represents a Decline. */
        class Decline {

            /**
             * Constructs a new Decline.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Decline.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Decline busy. */
            busy: boolean;

            /**
             * Creates a new Decline instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Decline instance
             */
            static create(properties: parley.v1.Decline.$Shape): parley.v1.Decline & parley.v1.Decline.$Shape;
            static create(properties?: parley.v1.Decline.$Properties): parley.v1.Decline;

            /**
             * Encodes the specified Decline message. Does not implicitly {@link parley.v1.Decline.verify|verify} messages.
             * @param message Decline message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Decline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Decline message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Decline & parley.v1.Decline.$Shape} Decline
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Decline & parley.v1.Decline.$Shape;

            /**
             * Creates a Decline message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Decline
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Decline;

            /**
             * Creates a plain object from a Decline message. Also converts values to other types if specified.
             * @param message Decline
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Decline, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Decline to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Decline {

            /** Properties of a Decline. */
            interface $Properties {

                /** Decline busy */
                busy?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Decline. */
            type $Shape = parley.v1.Decline.$Properties;
        }

        /**
         * Properties of a HangUp.
         * @deprecated Use parley.v1.HangUp.$Properties instead.
         */
        interface IHangUp extends parley.v1.HangUp.$Properties {
        }

        /** Represents a HangUp. */
        class HangUp {

            /**
             * Constructs a new HangUp.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.HangUp.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HangUp failed. */
            failed: boolean;

            /**
             * Creates a new HangUp instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HangUp instance
             */
            static create(properties: parley.v1.HangUp.$Shape): parley.v1.HangUp & parley.v1.HangUp.$Shape;
            static create(properties?: parley.v1.HangUp.$Properties): parley.v1.HangUp;

            /**
             * Encodes the specified HangUp message. Does not implicitly {@link parley.v1.HangUp.verify|verify} messages.
             * @param message HangUp message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.HangUp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HangUp message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.HangUp & parley.v1.HangUp.$Shape} HangUp
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.HangUp & parley.v1.HangUp.$Shape;

            /**
             * Creates a HangUp message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HangUp
             */
            static fromObject(object: { [k: string]: any }): parley.v1.HangUp;

            /**
             * Creates a plain object from a HangUp message. Also converts values to other types if specified.
             * @param message HangUp
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.HangUp, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HangUp to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HangUp {

            /** Properties of a HangUp. */
            interface $Properties {

                /** HangUp failed */
                failed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HangUp. */
            type $Shape = parley.v1.HangUp.$Properties;
        }

        /**
         * Properties of a Join.
         * @deprecated Use parley.v1.Join.$Properties instead.
         */
        interface IJoin extends parley.v1.Join.$Properties {
        }

        /** Represents a Join. */
        class Join {

            /**
             * Constructs a new Join.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Join.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Join conversationId. */
            conversationId: number;

            /** Join media. */
            media: parley.v1.CallMedia;

            /** Join participant. */
            participant: number;

            /**
             * Creates a new Join instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Join instance
             */
            static create(properties: parley.v1.Join.$Shape): parley.v1.Join & parley.v1.Join.$Shape;
            static create(properties?: parley.v1.Join.$Properties): parley.v1.Join;

            /**
             * Encodes the specified Join message. Does not implicitly {@link parley.v1.Join.verify|verify} messages.
             * @param message Join message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Join.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Join message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Join & parley.v1.Join.$Shape} Join
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Join & parley.v1.Join.$Shape;

            /**
             * Creates a Join message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Join
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Join;

            /**
             * Creates a plain object from a Join message. Also converts values to other types if specified.
             * @param message Join
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Join, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Join to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Join {

            /** Properties of a Join. */
            interface $Properties {

                /** Join conversationId */
                conversationId?: (number|null);

                /** Join media */
                media?: (parley.v1.CallMedia|null);

                /** Join participant */
                participant?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Join. */
            type $Shape = parley.v1.Join.$Properties;
        }

        /**
         * Properties of a Leave.
         * @deprecated Use parley.v1.Leave.$Properties instead.
         */
        interface ILeave extends parley.v1.Leave.$Properties {
        }

        /** Represents a Leave. */
        class Leave {

            /**
             * Constructs a new Leave.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Leave.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Leave instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Leave instance
             */
            static create(properties: parley.v1.Leave.$Shape): parley.v1.Leave & parley.v1.Leave.$Shape;
            static create(properties?: parley.v1.Leave.$Properties): parley.v1.Leave;

            /**
             * Encodes the specified Leave message. Does not implicitly {@link parley.v1.Leave.verify|verify} messages.
             * @param message Leave message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Leave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Leave message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Leave & parley.v1.Leave.$Shape} Leave
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Leave & parley.v1.Leave.$Shape;

            /**
             * Creates a Leave message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Leave
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Leave;

            /**
             * Creates a plain object from a Leave message. Also converts values to other types if specified.
             * @param message Leave
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Leave, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Leave to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Leave {

            /** Properties of a Leave. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Leave. */
            type $Shape = parley.v1.Leave.$Properties;
        }

        /**
         * Properties of a Signal.
         * @deprecated Use parley.v1.Signal.$Properties instead.
         */
        interface ISignal extends parley.v1.Signal.$Properties {
        }

        /** Represents a Signal. */
        class Signal {

            /**
             * Constructs a new Signal.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Signal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Signal participant. */
            participant: number;

            /** Signal sdp. */
            sdp: string;

            /** Signal candidate. */
            candidate: string;

            /** Signal sdpMid. */
            sdpMid: string;

            /** Signal sdpMLineIndex. */
            sdpMLineIndex: number;

            /** Signal usernameFragment. */
            usernameFragment: string;

            /**
             * Creates a new Signal instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Signal instance
             */
            static create(properties: parley.v1.Signal.$Shape): parley.v1.Signal & parley.v1.Signal.$Shape;
            static create(properties?: parley.v1.Signal.$Properties): parley.v1.Signal;

            /**
             * Encodes the specified Signal message. Does not implicitly {@link parley.v1.Signal.verify|verify} messages.
             * @param message Signal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Signal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Signal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Signal & parley.v1.Signal.$Shape} Signal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Signal & parley.v1.Signal.$Shape;

            /**
             * Creates a Signal message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Signal
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Signal;

            /**
             * Creates a plain object from a Signal message. Also converts values to other types if specified.
             * @param message Signal
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Signal, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Signal to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Signal {

            /** Properties of a Signal. */
            interface $Properties {

                /** Signal participant */
                participant?: (number|null);

                /** Signal sdp */
                sdp?: (string|null);

                /** Signal candidate */
                candidate?: (string|null);

                /** Signal sdpMid */
                sdpMid?: (string|null);

                /** Signal sdpMLineIndex */
                sdpMLineIndex?: (number|null);

                /** Signal usernameFragment */
                usernameFragment?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Signal. */
            type $Shape = parley.v1.Signal.$Properties;
        }

        /**
         * Properties of a MediaState.
         * @deprecated Use parley.v1.MediaState.$Properties instead.
         */
        interface IMediaState extends parley.v1.MediaState.$Properties {
        }

        /** Represents a MediaState. */
        class MediaState {

            /**
             * Constructs a new MediaState.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.MediaState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MediaState microphone. */
            microphone: boolean;

            /** MediaState camera. */
            camera: boolean;

            /** MediaState screen. */
            screen: boolean;

            /** MediaState handRaised. */
            handRaised: boolean;

            /** MediaState onHold. */
            onHold: boolean;

            /**
             * Creates a new MediaState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MediaState instance
             */
            static create(properties: parley.v1.MediaState.$Shape): parley.v1.MediaState & parley.v1.MediaState.$Shape;
            static create(properties?: parley.v1.MediaState.$Properties): parley.v1.MediaState;

            /**
             * Encodes the specified MediaState message. Does not implicitly {@link parley.v1.MediaState.verify|verify} messages.
             * @param message MediaState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.MediaState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MediaState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.MediaState & parley.v1.MediaState.$Shape} MediaState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.MediaState & parley.v1.MediaState.$Shape;

            /**
             * Creates a MediaState message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MediaState
             */
            static fromObject(object: { [k: string]: any }): parley.v1.MediaState;

            /**
             * Creates a plain object from a MediaState message. Also converts values to other types if specified.
             * @param message MediaState
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.MediaState, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MediaState to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MediaState {

            /** Properties of a MediaState. */
            interface $Properties {

                /** MediaState microphone */
                microphone?: (boolean|null);

                /** MediaState camera */
                camera?: (boolean|null);

                /** MediaState screen */
                screen?: (boolean|null);

                /** MediaState handRaised */
                handRaised?: (boolean|null);

                /** MediaState onHold */
                onHold?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MediaState. */
            type $Shape = parley.v1.MediaState.$Properties;
        }

        /**
         * Properties of a Moderate.
         * @deprecated Use parley.v1.Moderate.$Properties instead.
         */
        interface IModerate extends parley.v1.Moderate.$Properties {
        }

        /** Represents a Moderate. */
        class Moderate {

            /**
             * Constructs a new Moderate.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Moderate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Moderate participant. */
            participant: number;

            /** Moderate mute. */
            mute: boolean;

            /** Moderate remove. */
            remove: boolean;

            /**
             * Creates a new Moderate instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Moderate instance
             */
            static create(properties: parley.v1.Moderate.$Shape): parley.v1.Moderate & parley.v1.Moderate.$Shape;
            static create(properties?: parley.v1.Moderate.$Properties): parley.v1.Moderate;

            /**
             * Encodes the specified Moderate message. Does not implicitly {@link parley.v1.Moderate.verify|verify} messages.
             * @param message Moderate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Moderate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Moderate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Moderate & parley.v1.Moderate.$Shape} Moderate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Moderate & parley.v1.Moderate.$Shape;

            /**
             * Creates a Moderate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Moderate
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Moderate;

            /**
             * Creates a plain object from a Moderate message. Also converts values to other types if specified.
             * @param message Moderate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Moderate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Moderate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Moderate {

            /** Properties of a Moderate. */
            interface $Properties {

                /** Moderate participant */
                participant?: (number|null);

                /** Moderate mute */
                mute?: (boolean|null);

                /** Moderate remove */
                remove?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Moderate. */
            type $Shape = parley.v1.Moderate.$Properties;
        }

        /**
         * Properties of a CallEvent.
         * @deprecated Use parley.v1.CallEvent.$Properties instead.
         */
        interface ICallEvent extends parley.v1.CallEvent.$Properties {
        }

        /** Represents a CallEvent. */
        class CallEvent {

            /**
             * Constructs a new CallEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.CallEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallEvent callId. */
            callId: number;

            /** CallEvent state. */
            state?: (parley.v1.CallState.$Properties|null);

            /** CallEvent offer. */
            offer?: (parley.v1.Signal.$Properties|null);

            /** CallEvent answer. */
            answer?: (parley.v1.Signal.$Properties|null);

            /** CallEvent candidate. */
            candidate?: (parley.v1.Signal.$Properties|null);

            /** CallEvent iceServers. */
            iceServers?: (parley.v1.IceServers.$Properties|null);

            /** CallEvent moderated. */
            moderated?: (parley.v1.Moderate.$Properties|null);

            /** CallEvent body. */
            body?: ("state"|"offer"|"answer"|"candidate"|"iceServers"|"moderated");

            /**
             * Creates a new CallEvent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallEvent instance
             */
            static create(properties: parley.v1.CallEvent.$Shape): parley.v1.CallEvent & parley.v1.CallEvent.$Shape;
            static create(properties?: parley.v1.CallEvent.$Properties): parley.v1.CallEvent;

            /**
             * Encodes the specified CallEvent message. Does not implicitly {@link parley.v1.CallEvent.verify|verify} messages.
             * @param message CallEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.CallEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.CallEvent & parley.v1.CallEvent.$Shape} CallEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.CallEvent & parley.v1.CallEvent.$Shape;

            /**
             * Creates a CallEvent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CallEvent
             */
            static fromObject(object: { [k: string]: any }): parley.v1.CallEvent;

            /**
             * Creates a plain object from a CallEvent message. Also converts values to other types if specified.
             * @param message CallEvent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.CallEvent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CallEvent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CallEvent {

            /** Properties of a CallEvent. */
            interface $Properties {

                /** CallEvent callId */
                callId?: (number|null);

                /** CallEvent state */
                state?: (parley.v1.CallState.$Properties|null);

                /** CallEvent offer */
                offer?: (parley.v1.Signal.$Properties|null);

                /** CallEvent answer */
                answer?: (parley.v1.Signal.$Properties|null);

                /** CallEvent candidate */
                candidate?: (parley.v1.Signal.$Properties|null);

                /** CallEvent iceServers */
                iceServers?: (parley.v1.IceServers.$Properties|null);

                /** CallEvent moderated */
                moderated?: (parley.v1.Moderate.$Properties|null);

                /** CallEvent body */
                body?: ("state"|"offer"|"answer"|"candidate"|"iceServers"|"moderated");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a CallEvent. */
            type $Shape = {
              callId?: number|null;
              state?: parley.v1.CallState.$Shape|null;
              offer?: parley.v1.Signal.$Shape|null;
              answer?: parley.v1.Signal.$Shape|null;
              candidate?: parley.v1.Signal.$Shape|null;
              iceServers?: parley.v1.IceServers.$Shape|null;
              moderated?: parley.v1.Moderate.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; state?: null; offer?: null; answer?: null; candidate?: null; iceServers?: null; moderated?: null }|{ body?: "state"; state: parley.v1.CallState.$Shape; offer?: null; answer?: null; candidate?: null; iceServers?: null; moderated?: null }|{ body?: "offer"; state?: null; offer: parley.v1.Signal.$Shape; answer?: null; candidate?: null; iceServers?: null; moderated?: null }|{ body?: "answer"; state?: null; offer?: null; answer: parley.v1.Signal.$Shape; candidate?: null; iceServers?: null; moderated?: null }|{ body?: "candidate"; state?: null; offer?: null; answer?: null; candidate: parley.v1.Signal.$Shape; iceServers?: null; moderated?: null }|{ body?: "iceServers"; state?: null; offer?: null; answer?: null; candidate?: null; iceServers: parley.v1.IceServers.$Shape; moderated?: null }|{ body?: "moderated"; state?: null; offer?: null; answer?: null; candidate?: null; iceServers?: null; moderated: parley.v1.Moderate.$Shape })
            );
        }

        /**
         * Properties of a CallState.
         * @deprecated Use parley.v1.CallState.$Properties instead.
         */
        interface ICallState extends parley.v1.CallState.$Properties {
        }

        /** Represents a CallState. */
        class CallState {

            /**
             * Constructs a new CallState.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.CallState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallState conversationId. */
            conversationId: number;

            /** CallState media. */
            media: parley.v1.CallMedia;

            /** CallState phase. */
            phase: parley.v1.CallPhase;

            /** CallState caller. */
            caller: number;

            /** CallState participants. */
            participants: parley.v1.Participant.$Properties[];

            /** CallState outcome. */
            outcome: parley.v1.CallOutcome;

            /** CallState started. */
            started: number;

            /** CallState me. */
            me: number;

            /** CallState limit. */
            limit: number;

            /**
             * Creates a new CallState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallState instance
             */
            static create(properties: parley.v1.CallState.$Shape): parley.v1.CallState & parley.v1.CallState.$Shape;
            static create(properties?: parley.v1.CallState.$Properties): parley.v1.CallState;

            /**
             * Encodes the specified CallState message. Does not implicitly {@link parley.v1.CallState.verify|verify} messages.
             * @param message CallState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.CallState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.CallState & parley.v1.CallState.$Shape} CallState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.CallState & parley.v1.CallState.$Shape;

            /**
             * Creates a CallState message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CallState
             */
            static fromObject(object: { [k: string]: any }): parley.v1.CallState;

            /**
             * Creates a plain object from a CallState message. Also converts values to other types if specified.
             * @param message CallState
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.CallState, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CallState to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CallState {

            /** Properties of a CallState. */
            interface $Properties {

                /** CallState conversationId */
                conversationId?: (number|null);

                /** CallState media */
                media?: (parley.v1.CallMedia|null);

                /** CallState phase */
                phase?: (parley.v1.CallPhase|null);

                /** CallState caller */
                caller?: (number|null);

                /** CallState participants */
                participants?: (parley.v1.Participant.$Properties[]|null);

                /** CallState outcome */
                outcome?: (parley.v1.CallOutcome|null);

                /** CallState started */
                started?: (number|null);

                /** CallState me */
                me?: (number|null);

                /** CallState limit */
                limit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallState. */
            type $Shape = parley.v1.CallState.$Properties;
        }

        /**
         * Properties of a Participant.
         * @deprecated Use parley.v1.Participant.$Properties instead.
         */
        interface IParticipant extends parley.v1.Participant.$Properties {
        }

        /** Represents a Participant. */
        class Participant {

            /**
             * Constructs a new Participant.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.Participant.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Participant id. */
            id: number;

            /** Participant userId. */
            userId: number;

            /** Participant media. */
            media?: (parley.v1.MediaState.$Properties|null);

            /** Participant host. */
            host: boolean;

            /**
             * Creates a new Participant instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Participant instance
             */
            static create(properties: parley.v1.Participant.$Shape): parley.v1.Participant & parley.v1.Participant.$Shape;
            static create(properties?: parley.v1.Participant.$Properties): parley.v1.Participant;

            /**
             * Encodes the specified Participant message. Does not implicitly {@link parley.v1.Participant.verify|verify} messages.
             * @param message Participant message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.Participant.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Participant message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.Participant & parley.v1.Participant.$Shape} Participant
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.Participant & parley.v1.Participant.$Shape;

            /**
             * Creates a Participant message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Participant
             */
            static fromObject(object: { [k: string]: any }): parley.v1.Participant;

            /**
             * Creates a plain object from a Participant message. Also converts values to other types if specified.
             * @param message Participant
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.Participant, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Participant to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Participant {

            /** Properties of a Participant. */
            interface $Properties {

                /** Participant id */
                id?: (number|null);

                /** Participant userId */
                userId?: (number|null);

                /** Participant media */
                media?: (parley.v1.MediaState.$Properties|null);

                /** Participant host */
                host?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Participant. */
            type $Shape = parley.v1.Participant.$Properties;
        }

        /**
         * Properties of an IceServers.
         * @deprecated Use parley.v1.IceServers.$Properties instead.
         */
        interface IIceServers extends parley.v1.IceServers.$Properties {
        }

        /** Represents an IceServers. */
        class IceServers {

            /**
             * Constructs a new IceServers.
             * @param [properties] Properties to set
             */
            constructor(properties?: parley.v1.IceServers.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IceServers servers. */
            servers: parley.v1.IceServers.IceServer.$Properties[];

            /** IceServers expires. */
            expires: number;

            /** IceServers relayOnly. */
            relayOnly: boolean;

            /**
             * Creates a new IceServers instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IceServers instance
             */
            static create(properties: parley.v1.IceServers.$Shape): parley.v1.IceServers & parley.v1.IceServers.$Shape;
            static create(properties?: parley.v1.IceServers.$Properties): parley.v1.IceServers;

            /**
             * Encodes the specified IceServers message. Does not implicitly {@link parley.v1.IceServers.verify|verify} messages.
             * @param message IceServers message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: parley.v1.IceServers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IceServers message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {parley.v1.IceServers & parley.v1.IceServers.$Shape} IceServers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.IceServers & parley.v1.IceServers.$Shape;

            /**
             * Creates an IceServers message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IceServers
             */
            static fromObject(object: { [k: string]: any }): parley.v1.IceServers;

            /**
             * Creates a plain object from an IceServers message. Also converts values to other types if specified.
             * @param message IceServers
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: parley.v1.IceServers, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IceServers to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IceServers {

            /** Properties of an IceServers. */
            interface $Properties {

                /** IceServers servers */
                servers?: (parley.v1.IceServers.IceServer.$Properties[]|null);

                /** IceServers expires */
                expires?: (number|null);

                /** IceServers relayOnly */
                relayOnly?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IceServers. */
            type $Shape = parley.v1.IceServers.$Properties;

            /**
             * Properties of an IceServer.
             * @deprecated Use parley.v1.IceServers.IceServer.$Properties instead.
             */
            interface IIceServer extends parley.v1.IceServers.IceServer.$Properties {
            }

            /** Represents an IceServer. */
            class IceServer {

                /**
                 * Constructs a new IceServer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: parley.v1.IceServers.IceServer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** IceServer urls. */
                urls: string[];

                /** IceServer username. */
                username: string;

                /** IceServer credential. */
                credential: string;

                /**
                 * Creates a new IceServer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns IceServer instance
                 */
                static create(properties: parley.v1.IceServers.IceServer.$Shape): parley.v1.IceServers.IceServer & parley.v1.IceServers.IceServer.$Shape;
                static create(properties?: parley.v1.IceServers.IceServer.$Properties): parley.v1.IceServers.IceServer;

                /**
                 * Encodes the specified IceServer message. Does not implicitly {@link parley.v1.IceServers.IceServer.verify|verify} messages.
                 * @param message IceServer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: parley.v1.IceServers.IceServer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an IceServer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {parley.v1.IceServers.IceServer & parley.v1.IceServers.IceServer.$Shape} IceServer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): parley.v1.IceServers.IceServer & parley.v1.IceServers.IceServer.$Shape;

                /**
                 * Creates an IceServer message from a plain object. Also converts values to their respective internal types.
                 * @param object Plain object
                 * @returns IceServer
                 */
                static fromObject(object: { [k: string]: any }): parley.v1.IceServers.IceServer;

                /**
                 * Creates a plain object from an IceServer message. Also converts values to other types if specified.
                 * @param message IceServer
                 * @param [options] Conversion options
                 * @returns Plain object
                 */
                static toObject(message: parley.v1.IceServers.IceServer, options?: $protobuf.IConversionOptions): { [k: string]: any };

                /**
                 * Converts this IceServer to JSON.
                 * @returns JSON object
                 */
                toJSON(): { [k: string]: any };
            }

            namespace IceServer {

                /** Properties of an IceServer. */
                interface $Properties {

                    /** IceServer urls */
                    urls?: (string[]|null);

                    /** IceServer username */
                    username?: (string|null);

                    /** IceServer credential */
                    credential?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an IceServer. */
                type $Shape = parley.v1.IceServers.IceServer.$Properties;
            }
        }

        /** ConversationKind enum. */
        enum ConversationKind {

            /** CONVERSATION_KIND_UNKNOWN value */
            CONVERSATION_KIND_UNKNOWN = 0,

            /** DIRECT value */
            DIRECT = 1,

            /** GROUP value */
            GROUP = 2,

            /** LOBBY value */
            LOBBY = 3
        }

        /** Role enum. */
        enum Role {

            /** MEMBER value */
            MEMBER = 0,

            /** ADMIN value */
            ADMIN = 1,

            /** OWNER value */
            OWNER = 2
        }

        /** Joining enum. */
        enum Joining {

            /** BY_INVITATION value */
            BY_INVITATION = 0,

            /** BY_APPROVAL value */
            BY_APPROVAL = 1,

            /** PUBLIC value */
            PUBLIC = 2
        }

        /** NotificationLevel enum. */
        enum NotificationLevel {

            /** ALL_MESSAGES value */
            ALL_MESSAGES = 0,

            /** MENTIONS_ONLY value */
            MENTIONS_ONLY = 1,

            /** MUTED value */
            MUTED = 2
        }

        /** TypingState enum. */
        enum TypingState {

            /** STOPPED value */
            STOPPED = 0,

            /** TYPING value */
            TYPING = 1,

            /** RECORDING_VOICE value */
            RECORDING_VOICE = 2,

            /** UPLOADING value */
            UPLOADING = 3
        }

        /** FriendState enum. */
        enum FriendState {

            /** STRANGERS value */
            STRANGERS = 0,

            /** REQUESTED_BY_ME value */
            REQUESTED_BY_ME = 1,

            /** REQUESTED_BY_THEM value */
            REQUESTED_BY_THEM = 2,

            /** FRIENDS value */
            FRIENDS = 3,

            /** BLOCKED_BY_ME value */
            BLOCKED_BY_ME = 4
        }

        /** NoticeKind enum. */
        enum NoticeKind {

            /** NOTICE_KIND_UNKNOWN value */
            NOTICE_KIND_UNKNOWN = 0,

            /** GROUP_CREATED value */
            GROUP_CREATED = 1,

            /** BECAME_FRIENDS value */
            BECAME_FRIENDS = 2,

            /** MEMBERS_ADDED value */
            MEMBERS_ADDED = 3,

            /** MEMBER_JOINED value */
            MEMBER_JOINED = 4,

            /** MEMBER_LEFT value */
            MEMBER_LEFT = 5,

            /** MEMBERS_REMOVED value */
            MEMBERS_REMOVED = 6,

            /** RENAMED value */
            RENAMED = 7,

            /** ANNOUNCED value */
            ANNOUNCED = 8,

            /** AVATAR_CHANGED value */
            AVATAR_CHANGED = 9,

            /** ROLE_CHANGED value */
            ROLE_CHANGED = 10,

            /** OWNER_CHANGED value */
            OWNER_CHANGED = 11,

            /** MEMBER_MUTED value */
            MEMBER_MUTED = 12,

            /** GROUP_MUTED value */
            GROUP_MUTED = 13,

            /** MESSAGE_PINNED value */
            MESSAGE_PINNED = 14,

            /** MEMBER_UNMUTED value */
            MEMBER_UNMUTED = 15,

            /** GROUP_UNMUTED value */
            GROUP_UNMUTED = 16,

            /** INTRODUCED value */
            INTRODUCED = 17,

            /** JOINED_BY_LINK value */
            JOINED_BY_LINK = 18,

            /** FRIENDS_AGAIN value */
            FRIENDS_AGAIN = 19,

            /** JOINING_CHANGED value */
            JOINING_CHANGED = 20,

            /** HISTORY_CHANGED value */
            HISTORY_CHANGED = 21
        }

        /** CallMedia enum. */
        enum CallMedia {

            /** VOICE value */
            VOICE = 0,

            /** VIDEO value */
            VIDEO = 1,

            /** SCREEN value */
            SCREEN = 2
        }

        /** CallPhase enum. */
        enum CallPhase {

            /** CALL_PHASE_UNKNOWN value */
            CALL_PHASE_UNKNOWN = 0,

            /** RINGING value */
            RINGING = 1,

            /** ACTIVE value */
            ACTIVE = 2,

            /** ENDED value */
            ENDED = 3
        }

        /** CallOutcome enum. */
        enum CallOutcome {

            /** CALL_OUTCOME_UNKNOWN value */
            CALL_OUTCOME_UNKNOWN = 0,

            /** COMPLETED value */
            COMPLETED = 1,

            /** MISSED value */
            MISSED = 2,

            /** DECLINED value */
            DECLINED = 3,

            /** CANCELLED value */
            CANCELLED = 4,

            /** BUSY value */
            BUSY = 5,

            /** FAILED value */
            FAILED = 6
        }

        /** RefusalCode enum. */
        enum RefusalCode {

            /** REFUSAL_UNKNOWN value */
            REFUSAL_UNKNOWN = 0,

            /** INVALID value */
            INVALID = 1,

            /** UNAUTHENTICATED value */
            UNAUTHENTICATED = 2,

            /** FORBIDDEN value */
            FORBIDDEN = 3,

            /** NOT_FOUND value */
            NOT_FOUND = 4,

            /** UNSUPPORTED value */
            UNSUPPORTED = 5,

            /** TOO_LARGE value */
            TOO_LARGE = 6,

            /** RATE_LIMITED value */
            RATE_LIMITED = 7,

            /** UNAVAILABLE value */
            UNAVAILABLE = 8,

            /** INTERNAL value */
            INTERNAL = 9,

            /** CLIENT_ID_REUSED value */
            CLIENT_ID_REUSED = 10,

            /** EMPTY_MESSAGE value */
            EMPTY_MESSAGE = 11,

            /** NAME_TAKEN value */
            NAME_TAKEN = 12,

            /** WRONG_CREDENTIALS value */
            WRONG_CREDENTIALS = 13,

            /** ALREADY_FRIENDS value */
            ALREADY_FRIENDS = 14,

            /** ALREADY_REQUESTED value */
            ALREADY_REQUESTED = 15,

            /** NOT_FRIENDS value */
            NOT_FRIENDS = 16,

            /** SELF value */
            SELF = 17,

            /** FULL value */
            FULL = 18,

            /** BLOCKED value */
            BLOCKED = 19,

            /** CONFLICT value */
            CONFLICT = 20,

            /** QUOTA_EXCEEDED value */
            QUOTA_EXCEEDED = 21,

            /** STORAGE_FULL value */
            STORAGE_FULL = 22,

            /** MUTED value */
            MUTED = 23,

            /** BANNED value */
            BANNED = 24,

            /** CLOSED value */
            CLOSED = 25,

            /** CODE_WRONG value */
            CODE_WRONG = 26,

            /** CODE_EXPIRED value */
            CODE_EXPIRED = 27,

            /** LINK_INVALID value */
            LINK_INVALID = 28,

            /** EMAIL_TAKEN value */
            EMAIL_TAKEN = 29,

            /** LAST_WAY_IN value */
            LAST_WAY_IN = 30,

            /** PROVE_FIRST value */
            PROVE_FIRST = 31
        }

        /** CloseCode enum. */
        enum CloseCode {

            /** CLOSE_UNKNOWN value */
            CLOSE_UNKNOWN = 0,

            /** RESTARTING value */
            RESTARTING = 1012,

            /** TOO_SLOW value */
            TOO_SLOW = 4100,

            /** PROTOCOL_ERROR value */
            PROTOCOL_ERROR = 4101,

            /** SILENT value */
            SILENT = 4102,

            /** SESSION_ENDED value */
            SESSION_ENDED = 4400,

            /** BANNED value */
            BANNED = 4401,

            /** TOO_MANY_CONNECTIONS value */
            TOO_MANY_CONNECTIONS = 4402,

            /** CLIENT_TOO_OLD value */
            CLIENT_TOO_OLD = 4403
        }
    }
}
