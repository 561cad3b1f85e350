import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.js'
import styles from './Modal.module.css'
import { classes } from './classes.js'

const cls = classes(styles)

export interface ModalProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
  readonly size?: 'normal' | 'wide' | 'book'
}

/** A dialog over the window: focus stays inside, Escape and a click beside it close it. */
export function Modal({ title, onClose, children, foot, size = 'normal' }: ModalProps) {
  return (
    <ModalOverlay
      className={cls('overlay')}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <AriaModal className={cls('modal', size)}>
        <Dialog className={cls('dialog')}>
          <div className={cls('head')}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="ghost" label="Close" keys="Esc" onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </Button>
          </div>
          <div className={cls('body')}>{children}</div>
          {foot !== undefined && <div className={cls('foot')}>{foot}</div>}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}
