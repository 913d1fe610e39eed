-- Who was given reversals under both names keeps what the matrix's row says; nothing asks for the other name any more.
delete from authority where action in ('payment.reverse', 'payment.ask-reversal');
