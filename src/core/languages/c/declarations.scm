; struct Node { … }   union Bits { … }   enum Kind { … }
(struct_specifier name: (_) @name body: (_)) @type
(union_specifier name: (_) @name body: (_)) @type
(enum_specifier name: (_) @name body: (_)) @type

; typedef struct Node { … } Node;   typedef int (*Compare)(…);
(type_definition declarator: (_) @name) @type

; static void insert(…) { … }
(function_definition declarator: (_) @name) @func

; void insert(…);   extern int count;
(declaration declarator: (_) @name) @var

; #define LIMIT 10   #define MIN(a, b) …
(preproc_def name: (_) @name value: (_)) @const
(preproc_function_def name: (_) @name) @func
