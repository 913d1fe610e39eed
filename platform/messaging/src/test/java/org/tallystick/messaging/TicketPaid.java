package org.tallystick.messaging;

/** News of a test: a ticket was paid. */
record TicketPaid(String ticket) {}
