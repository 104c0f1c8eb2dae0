; class Store: …
(class_definition name: (_) @name) @type

; def write(self): …
(function_definition name: (_) @name) @func

; LIMIT = 10   limit: int = 10   outside of classes and functions
(module (expression_statement (assignment left: (identifier) @name) @var))

; type Ids = list[int]
(type_alias_statement left: (type (identifier) @name)) @type
