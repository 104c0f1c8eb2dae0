; int count;   Node *next;   char name[8];   int (*compare)(…);
(field_declaration type: (_) @type declarator: (field_identifier) @name) @field
(field_declaration type: (_) @type declarator: (pointer_declarator declarator: (field_identifier) @name)) @field
(field_declaration type: (_) @type declarator: (array_declarator declarator: (field_identifier) @name)) @field
(field_declaration type: (_) @type declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))) @field
(field_declaration type: (_) @type declarator: (reference_declarator (field_identifier) @name)) @field

; virtual Status Write(…) = 0;
(field_declaration declarator: (function_declarator declarator: (field_identifier) @name) default_value: (number_literal)) @method
(field_declaration declarator: (pointer_declarator declarator: (function_declarator declarator: (field_identifier) @name)) default_value: (number_literal)) @method
