; mod raft { … }
(mod_item name: (_) @name body: (_)) @scope

; impl<T> Peer<T> { … }   impl Fsm for Peer { … }
(impl_item type: (_) @name) @owner

; trait Fsm { … }
(trait_item name: (_) @name) @type

; struct Peer { … }   enum Role { … }   union Bits { … }
(struct_item name: (_) @name) @type
(enum_item name: (_) @name) @type
(union_item name: (_) @name) @type

; type Result<T> = …;   also inside impl and trait
(type_item name: (_) @name) @type
(associated_type name: (_) @name) @type

; fn propose(…) { … }   and without a body, in traits and in extern blocks
(function_item name: (_) @name) @func
(function_signature_item name: (_) @name) @func

; macro_rules! box_err { … }
(macro_definition name: (_) @name) @func

; const LIMIT: usize = 1;   static NAME: &str = "";
(const_item name: (_) @name) @const
(static_item name: (_) @name) @var
