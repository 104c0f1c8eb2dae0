; namespace rocksdb { … }   namespace { … }
(namespace_definition body: (_) @name) @scope

; class DB { … }   struct Options { … }   union Bits { … }   enum class Kind { … }
(class_specifier name: (_) @name body: (_)) @type
(struct_specifier name: (_) @name body: (_)) @type
(union_specifier name: (_) @name body: (_)) @type
(enum_specifier name: (_) @name body: (_)) @type

; typedef int (*Compare)(…);   using Id = uint64_t;   concept Sized = …;
(type_definition declarator: (_) @name) @type
(alias_declaration name: (_) @name) @type
(concept_definition name: (_) @name) @type

; Status DBImpl::Write(…) { … }
(function_definition declarator: (_) @name) @func

; Status Write(…);   extern int count;   const int kMost = 1;
(declaration declarator: (_) @name) @var
(field_declaration declarator: (function_declarator) @name) @var
(field_declaration declarator: (pointer_declarator) @name) @var
(field_declaration declarator: (reference_declarator) @name) @var

; #define LIMIT 10   #define MIN(a, b) …
(preproc_def name: (_) @name value: (_)) @const
(preproc_function_def name: (_) @name) @func
